import type { Context } from "#app/domain/context.ts";

/** Every community of the network, by its name in a language. */
export async function townsByName({ db }: Context, language: string) {
  const towns = await db.community.findMany({
    select: { id: true, name: true, names: { where: { language }, select: { name: true } } },
  });
  return towns
    .map(({ id, name, names }) => ({ id, name: names[0]?.name ?? name }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

import { profileRows } from "#app/domain/communities/profile.ts";
import { shownName } from "#app/domain/communities/town-names.ts";
import type { Context } from "#app/domain/context.ts";
import type { Language } from "#app/i18n/languages.ts";
import { canWriteTwinning } from "./permissions.ts";
import { inOrder } from "./history.ts";
import { STORY } from "./kinds.ts";

/** A partnership as its desk shows it; null where it is not there or the reader may not write it. */
export async function twinningDesk({ db, actor }: Context, slug: string, language: Language) {
  const twinning = await db.twinning.findUnique({
    where: { slug },
    select: {
      ...{ slug: true, kind: true, origin: true, fields: true, version: true },
      members: {
        orderBy: { community: { slug: "asc" } },
        select: { community: { select: townNames(language) } },
      },
      steps: {
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: {
          ...{ id: true, kind: true, communityId: true, year: true, month: true, day: true },
          ...{ number: true, body: true },
        },
      },
      textSet: {
        select: {
          language: true,
          texts: {
            where: { field: STORY },
            select: { language: true, value: true, revision: true, sourceRevision: true },
          },
        },
      },
    },
  });
  const towns = twinning?.members.map(({ community }) => community) ?? [];
  const ids = towns.map(({ id }) => id);
  if (!twinning || !canWriteTwinning(actor, ids)) return null;
  const { kind, origin, fields, version, steps, textSet } = twinning;
  return {
    ...{ slug, kind, origin, fields, version },
    steps: inOrder(steps),
    towns: towns.map((town) => ({ id: town.id, slug: town.slug, name: nameIn(town, language) })),
    story: { source: textSet.language, rows: profileRows(textSet.language, textSet.texts) },
  };
}

export type TwinningDesk = NonNullable<Awaited<ReturnType<typeof twinningDesk>>>;

/** What of a town names it in a language. */
const townNames = (language: Language) => ({
  ...{ id: true, slug: true, name: true, latinName: true },
  names: { where: { language }, select: { name: true } },
});

type Named = { name: string; latinName: string; names: { name: string }[] };

const nameIn = ({ names, ...town }: Named, language: Language) =>
  shownName({ ...town, reading: names[0]?.name ?? null }, language);

/** A town's partnerships on its desk, and every other town that could become a partner. */
export async function twinningsDesk({ db, actor }: Context, slug: string, language: Language) {
  const town = await db.community.findUnique({ where: { slug }, select: townNames(language) });
  if (!town || !canWriteTwinning(actor, [town.id])) return null;
  const [twinnings, others] = await Promise.all([
    db.twinning.findMany({
      where: { members: { some: { communityId: town.id } } },
      orderBy: { slug: "asc" },
      select: {
        ...{ slug: true, status: true },
        members: {
          where: { communityId: { not: town.id } },
          orderBy: { community: { slug: "asc" } },
          select: { community: { select: townNames(language) } },
        },
      },
    }),
    db.community.findMany({
      where: { id: { not: town.id } },
      orderBy: { slug: "asc" },
      select: townNames(language),
    }),
  ]);
  return {
    slug,
    name: nameIn(town, language),
    twinnings: twinnings.map(({ members, ...one }) => {
      return { ...one, partners: members.map(({ community }) => nameIn(community, language)) };
    }),
    towns: others.map((other) => ({ id: other.id, name: nameIn(other, language) })),
  };
}

export type TwinningsDesk = NonNullable<Awaited<ReturnType<typeof twinningsDesk>>>;

import type { Context } from "#app/domain/context.ts";
import { canWriteCommunity } from "./permissions.ts";
import { basisOf, PROFILE, profileRows } from "./profile.ts";

/** A community as its own desk shows it; null where it is not there or the reader may not write it. */
export async function communityDesk({ db, actor }: Context, slug: string, language: string) {
  const community = await db.community.findUnique({
    where: { slug },
    select: {
      ...{ id: true, slug: true, name: true, population: true, currency: true },
      ...{ bankHolder: true, iban: true, detailsVersion: true, contactsVersion: true },
      textSet: {
        select: {
          language: true,
          texts: {
            where: { field: PROFILE },
            select: { language: true, value: true, revision: true, sourceRevision: true },
          },
        },
      },
      names: { where: { language }, select: { name: true } },
      contacts: {
        orderBy: { position: "asc" },
        select: { name: true, task: true, email: true, phone: true, languages: true },
      },
    },
  });
  if (!community || !canWriteCommunity(actor, community.id)) return null;
  const { names, textSet, ...row } = community;
  const { language: source, texts } = textSet;
  return {
    ...row,
    name: names[0]?.name ?? row.name,
    profile: { source, basis: basisOf(texts), rows: profileRows(source, texts) },
  };
}

export type CommunityDesk = NonNullable<Awaited<ReturnType<typeof communityDesk>>>;

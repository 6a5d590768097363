import type { Context } from "#app/domain/context.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { canWriteCommunity } from "./permissions.ts";
import { pictureField } from "./picture.ts";
import { basisOf, PROFILE, profileRows } from "./profile.ts";

/** A community as its own desk shows it; null where it is not there or the reader may not write it. */
export async function communityDesk({ db, actor }: Context, slug: string, language: string) {
  const community = await db.community.findUnique({
    where: { slug },
    select: {
      ...{ id: true, slug: true, name: true, latinName: true, country: true, latitude: true },
      ...{ longitude: true, population: true, populationYear: true, colour: true },
      ...{ languages: true, timeZone: true, currency: true },
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
      names: { select: { language: true, name: true } },
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
    names,
    title: names.find((one) => one.language === language)?.name ?? row.name,
    profile: { source, basis: basisOf(texts), rows: profileRows(source, texts) },
  };
}

export type CommunityDesk = NonNullable<Awaited<ReturnType<typeof communityDesk>>>;

/** A community's pictures as its own desk shows them, with what is said of each in every language. */
export async function picturesDesk({ db, actor }: Context, slug: string, language: string) {
  const community = await db.community.findUnique({
    where: { slug },
    select: {
      ...{ id: true, slug: true, name: true },
      names: { where: { language }, select: { name: true } },
      pictures: {
        orderBy: { position: "asc" },
        select: { file: { select: { id: true, width: true, height: true } } },
      },
      textSet: {
        select: {
          language: true,
          texts: {
            where: { field: { startsWith: "picture." } },
            select: {
              ...{ field: true, language: true, value: true },
              ...{ revision: true, sourceRevision: true },
            },
          },
        },
      },
    },
  });
  if (!community || !canWriteCommunity(actor, community.id)) return null;
  const { names, name, textSet, pictures } = community;
  const altsOf = (id: string) => textSet.texts.filter(({ field }) => field === pictureField(id));
  return {
    slug,
    name: names[0]?.name ?? name,
    source: isLanguage(textSet.language) ? textSet.language : "en",
    pictures: pictures.map(({ file: { id, width, height } }) => ({
      ...{ id, width: width ?? 0, height: height ?? 0, alt: null },
      basis: basisOf(altsOf(id)),
      alts: Object.fromEntries(altsOf(id).map((alt) => [alt.language, alt.value])),
    })),
  };
}

export type PicturesDesk = NonNullable<Awaited<ReturnType<typeof picturesDesk>>>;

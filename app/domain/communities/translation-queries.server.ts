import type { Context } from "#app/domain/context.ts";
import { standsOfSets } from "#app/domain/texts/stands.server.ts";
import { type AskedDesk, setFields, textsDesk } from "#app/domain/texts/texts-desk.server.ts";
import type { Stand } from "#app/domain/texts/translation-rows.ts";
import { type Language, languages } from "#app/i18n/languages.ts";
import { canWriteCommunity } from "./permissions.ts";

const named = (language: string) =>
  ({ name: true, names: { where: { language }, select: { name: true } } }) as const;

const nameOf = ({ name, names }: { name: string; names: { name: string }[] }) =>
  names[0]?.name ?? name;

/** Texts of a town's own, or those of one of its partnerships, and how far their translations are. */
export type TownSet = {
  of: string;
  partners: string[];
  stand: Stand;
  /** The first language in which something waits; null when nothing does. */
  waitsIn: Language | null;
};

const storiesOf = (slug: string, language: string) =>
  ({
    orderBy: { twinning: { slug: "asc" } },
    select: {
      twinning: {
        select: {
          ...{ slug: true, textSetId: true },
          members: {
            where: { community: { slug: { not: slug } } },
            orderBy: { community: { slug: "asc" } },
            select: { community: { select: named(language) } },
          },
        },
      },
    },
  }) as const;

/** A community with how far the translations of each of its sets are; its own comes first, with `of` empty. */
export async function communitySets({ db, actor }: Context, slug: string, language: string) {
  const community = await db.community.findUnique({
    where: { slug },
    select: {
      ...{ id: true, textSetId: true, ...named(language) },
      twinnings: storiesOf(slug, language),
    },
  });
  if (!community || !canWriteCommunity(actor, community.id)) return null;
  const stories = community.twinnings.map(({ twinning: { slug: of, textSetId, members } }) => ({
    ...{ of, textSetId, partners: members.map((one) => nameOf(one.community)) },
  }));
  const sets = [{ of: "", textSetId: community.textSetId, partners: [] }, ...stories];
  const standIn = await standsOfSets(
    db,
    sets.map(({ textSetId }) => ({ id: textSetId })),
  );
  const counted = sets.map(({ textSetId, ...set }) => ({
    ...{ ...set, textSetId, stands: languages.map((to) => ({ to, ...standIn(textSetId, to) })) },
  }));
  const written = counted.filter(({ of, stands }) => of === "" || sumOf(stands).total > 0);
  return {
    name: nameOf(community),
    sets: written.map(({ stands, ...set }) => {
      const waiting = stands.find(({ missing, outOfDate }) => missing + outOfDate > 0);
      return { ...set, stand: sumOf(stands), waitsIn: waiting?.to ?? null };
    }),
  };
}

type Asked = AskedDesk & { slug: string; of: string | null };

/**
 * A community's texts, or with `of` a partnership's, beside their translations, for who may write them; for all
 * others they are not there.
 */
export async function communityTranslations(context: Context, { slug, of, ...asked }: Asked) {
  const community = await communitySets(context, slug, asked.language);
  const chosen = community?.sets.find((one) => one.of === (of ?? ""));
  if (!community || !chosen) return null;
  const set = await context.db.textSet.findUniqueOrThrow({
    where: { id: chosen.textSetId },
    select: setFields,
  });
  const targets = languages.filter((one) => one !== set.language);
  const desk = textsDesk(set, targets, asked);
  if (!desk) return null;
  const sets = community.sets.map(({ of, partners, stand, waitsIn }): TownSet => {
    return { of, partners, stand, waitsIn };
  });
  return { slug, name: community.name, here: chosen.of, desk, sets };
}

export type CommunityTranslations = NonNullable<Awaited<ReturnType<typeof communityTranslations>>>;

const sumOf = (stands: readonly Stand[]): Stand =>
  stands.reduce(
    (sum, { missing, outOfDate, total }) => ({
      missing: sum.missing + missing,
      outOfDate: sum.outOfDate + outOfDate,
      total: sum.total + total,
    }),
    { missing: 0, outOfDate: 0, total: 0 },
  );

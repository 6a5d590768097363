import type { Context } from "#app/domain/context.ts";
import { standsOfSets } from "#app/domain/texts/stands.server.ts";
import { type AskedDesk, textsDesk } from "#app/domain/texts/texts-desk.server.ts";
import type { Stand } from "#app/domain/texts/translation-rows.ts";
import { type Language, languages } from "#app/i18n/languages.ts";
import { canWriteCommunity } from "./permissions.ts";

const named = (language: string) =>
  ({ name: true, names: { where: { language }, select: { name: true } } }) as const;

type Named = { name: string; names: { name: string }[] };

const nameOf = ({ name, names }: Named) => names[0]?.name ?? name;

/** Texts of a town's own, or those of one of its partnerships, and how far their translations are. */
export type TownSet = {
  of: string;
  partners: string[];
  stand: Stand;
  /** The first language in which something waits; null when nothing does. */
  waitsIn: Language | null;
};

const storiesIn = (language: string) =>
  ({
    orderBy: { twinning: { slug: "asc" } },
    select: {
      twinning: {
        select: {
          ...{ slug: true, textSetId: true, textSet: { select: { language: true } } },
          members: {
            orderBy: { community: { slug: "asc" } },
            select: { community: { select: { id: true, ...named(language) } } },
          },
        },
      },
    },
  }) as const;

type Community = Named & {
  id: string;
  slug: string;
  textSetId: string;
  textSet: { language: string };
  twinnings: { twinning: Story }[];
};
type Story = {
  slug: string;
  textSetId: string;
  textSet: { language: string };
  members: { community: Named & { id: string } }[];
};

/** A community's own set, with `of` empty, and after it those of its partnerships. */
function setsOf({ id, slug, textSetId, textSet, twinnings, ...community }: Community) {
  const stories = twinnings.map(({ twinning }): Set => {
    const partners = twinning.members.filter((one) => one.community.id !== id);
    const names = partners.map((one) => nameOf(one.community));
    const { slug: of, textSetId: story, textSet: texts } = twinning;
    return { of, textSetId: story, source: texts.language, partners: names };
  });
  const own: Set = { of: "", textSetId, source: textSet.language, partners: [] };
  return { slug, name: nameOf(community), sets: [own, ...stories] };
}

/** Communities that somebody may write, each with how far the translations of its sets are; its own comes first. */
export async function communitySets(
  { db, actor }: Context,
  where: { slug: string } | { id: { in: string[] } },
  language: string,
) {
  const communities = await db.community.findMany({
    where,
    orderBy: { slug: "asc" },
    select: {
      ...{ id: true, slug: true, textSetId: true, ...named(language) },
      textSet: { select: { language: true } },
      twinnings: storiesIn(language),
    },
  });
  const own = communities.filter(({ id }) => canWriteCommunity(actor, id)).map(setsOf);
  const ids = own.flatMap(({ sets }) => sets.map(({ textSetId }) => ({ id: textSetId })));
  const standIn = await standsOfSets(db, ids);
  return own.map(({ slug, name, sets }) => {
    const counted = sets.map((set) => countedSet(set, standIn));
    return { slug, name, sets: counted.filter(({ of, stand }) => of === "" || stand.total > 0) };
  });
}

type Set = { of: string; partners: string[]; textSetId: string; source: string };

function countedSet(set: Set, standIn: (id: string, language: Language) => Stand): TownSet & Set {
  const targets = languages.filter((one) => one !== set.source);
  const stands = targets.map((to) => standIn(set.textSetId, to));
  const waiting = stands.findIndex(({ missing, outOfDate }) => missing + outOfDate > 0);
  return { ...set, stand: sumOf(stands), waitsIn: targets[waiting] ?? null };
}

type Asked = AskedDesk & { slug: string; of: string | null };

/**
 * A community's texts, or with `of` a partnership's, beside their translations, for who may write them; for all
 * others they are not there.
 */
export async function communityTranslations(context: Context, { slug, of, ...asked }: Asked) {
  const [community] = await communitySets(context, { slug }, asked.language);
  const chosen = community?.sets.find((one) => one.of === (of ?? ""));
  if (!community || !chosen) return null;
  const { textSetId: id, source } = chosen;
  const targets = languages.filter((one) => one !== source);
  const desk = await textsDesk(context, { id, language: source }, { ...asked, targets });
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

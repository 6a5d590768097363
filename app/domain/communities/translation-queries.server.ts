import type { Context } from "#app/domain/context.ts";
import {
  type AskedDesk,
  setFields,
  textsDesk,
  type TextSetRow,
} from "#app/domain/texts/texts-desk.server.ts";
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

type Asked = AskedDesk & { slug: string; of: string | null };

/**
 * A community's texts, or with `of` a partnership's, beside their translations, for who may write them; for all
 * others they are not there.
 */
export async function communityTranslations({ db, actor }: Context, { slug, of, ...asked }: Asked) {
  const { language } = asked;
  const community = await db.community.findUnique({
    where: { slug },
    select: {
      ...{ id: true, slug: true, ...named(language), textSet: { select: setFields } },
      twinnings: {
        orderBy: { twinning: { slug: "asc" } },
        select: {
          twinning: {
            select: {
              ...{ slug: true, textSet: { select: setFields } },
              members: {
                where: { community: { slug: { not: slug } } },
                orderBy: { community: { slug: "asc" } },
                select: { community: { select: named(language) } },
              },
            },
          },
        },
      },
    },
  });
  if (!community || !canWriteCommunity(actor, community.id)) return null;
  const stories = community.twinnings.flatMap(({ twinning }) => {
    const { slug: story, textSet, members } = twinning;
    if (!textSet.texts.some((text) => text.language === textSet.language)) return [];
    return [{ of: story, textSet, partners: members.map((one) => nameOf(one.community)) }];
  });
  const sets = [{ of: "", textSet: community.textSet, partners: [] }, ...stories];
  const chosen = sets.find((one) => one.of === (of ?? ""));
  const desk = chosen && deskOf(chosen.textSet, asked);
  if (!desk) return null;
  const { of: here } = chosen;
  return {
    ...{ slug, name: nameOf(community), here, desk },
    sets: sets.map((set): TownSet => {
      const targets = deskOf(set.textSet, asked)?.targets ?? [];
      const waiting = targets.find(({ missing, outOfDate }) => missing + outOfDate > 0);
      const waitsIn = waiting?.language ?? null;
      return { of: set.of, partners: set.partners, stand: sumOf(targets), waitsIn };
    }),
  };
}

export type CommunityTranslations = NonNullable<Awaited<ReturnType<typeof communityTranslations>>>;

const deskOf = (set: TextSetRow, asked: AskedDesk) =>
  textsDesk(
    set,
    languages.filter((one) => one !== set.language),
    asked,
  );

const sumOf = (stands: readonly Stand[]): Stand =>
  stands.reduce(
    (sum, { missing, outOfDate, total }) => ({
      missing: sum.missing + missing,
      outOfDate: sum.outOfDate + outOfDate,
      total: sum.total + total,
    }),
    { missing: 0, outOfDate: 0, total: 0 },
  );

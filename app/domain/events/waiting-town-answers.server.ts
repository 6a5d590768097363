import { shownName } from "#app/domain/communities/town-names.ts";
import type { Context } from "#app/domain/context.ts";
import { isAdministrator } from "#app/domain/rights.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { titled, titleIn } from "./event-title.ts";

const nameFields = (language: Language) => ({
  ...{ name: true as const, latinName: true as const },
  names: { where: { language }, select: { name: true as const } },
});

/** Who has more than that begins with the nearest. */
const MOST_WAITING = 30;

/** Events that ask a town for which this reader answers, the nearest first. */
export async function waitingTownAnswers({ db, actor, now }: Context, language: Language) {
  if (actor.kind !== "person") return [];
  const towns = actor.grants.flatMap(({ role, scope }) =>
    role === "coordinator" && scope.kind === "community" ? [scope.communityId] : [],
  );
  const rows = await db.eventCommunity.findMany({
    where: {
      answer: "invited",
      ...(isAdministrator(actor) ? {} : { communityId: { in: towns } }),
      event: {
        state: { in: ["draft", "published"] },
        endsOn: { gte: new Date(isoDay(now)) },
      },
    },
    orderBy: [{ event: { startsOn: "asc" } }, { eventId: "asc" }, { communityId: "asc" }],
    take: MOST_WAITING,
    select: {
      ...{ eventId: true, communityId: true, isCoHost: true },
      community: { select: nameFields(language) },
      event: {
        select: {
          ...{ startsOn: true, endsOn: true, ...titled },
          host: { select: nameFields(language) },
        },
      },
    },
  });
  const nameOf = ({ names, ...town }: (typeof rows)[number]["community"]) =>
    shownName({ ...town, reading: names[0]?.name ?? null }, language);
  return rows.map(({ eventId, communityId, isCoHost, community, event }) => ({
    ...{ eventId, communityId, isCoHost, town: nameOf(community), host: nameOf(event.host) },
    ...{ title: titleIn(event, language), startsOn: event.startsOn, endsOn: event.endsOn },
  }));
}

export type WaitingTownAnswer = Awaited<ReturnType<typeof waitingTownAnswers>>[number];

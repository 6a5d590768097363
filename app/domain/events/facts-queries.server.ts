import type { Context } from "#app/domain/context.ts";
import type { Language } from "#app/i18n/languages.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { ParticipantKind } from "./guest-kinds.ts";
import { typedCoordinates } from "#app/domain/communities/coordinates.ts";
import { eventHead, shownHead } from "./desk-queries.server.ts";
import { townsByName } from "./towns-by-name.server.ts";
import { hostsToChoose } from "./event-host.server.ts";
import { tiesToChoose } from "./event-ties.server.ts";
import { canBeChanged } from "./lifecycle.ts";
import { fieldTime } from "./local-time.ts";

const textOf = (value: string | number | null) => (value === null ? "" : String(value));

/** An event's facts as its form shows them; null where it is not there or is over. */
export async function eventFacts(context: Context, slug: string, language: Language) {
  const head = await eventHead(context, slug, language);
  if (!head || !canBeChanged(head.state)) return null;
  const row = await factsOf(context, head.id);
  const towns = await townsByName(context, language);
  const { seriesWith, ...ties } = await tiesToChoose(context, row, language);
  const hosts = await hostsToChoose(context, head);
  return {
    head: shownHead(head),
    language: row.textSet.language,
    timeZone: row.host.timeZone,
    towns: towns.filter(({ id }) => id !== head.hostId),
    hosts: towns.filter(({ id }) => hosts.includes(id)),
    ties,
    saved: { ...savedOf(row), ...kindsOf(row.kinds), seriesWith },
  };
}

function factsOf({ db }: Context, id: string) {
  return db.event.findUniqueOrThrow({
    where: { id },
    include: {
      host: { select: { timeZone: true } },
      communities: { select: { communityId: true, isCoHost: true } },
      kinds: true,
      textSet: {
        select: { language: true, texts: { where: { field: { in: ["title", "summary"] } } } },
      },
    },
  });
}

/** Each fact as its field shows it. */
function savedOf(row: Awaited<ReturnType<typeof factsOf>>) {
  const { textSet, host, hostId } = row;
  const written = (field: string) =>
    textSet.texts.find((text) => text.field === field && text.language === textSet.language)
      ?.value ?? "";
  const time = (at: Date | null) => (at ? fieldTime(host.timeZone, at) : "");
  return {
    version: String(row.version),
    ...{ title: written("title"), summary: written("summary") },
    ...{ kind: row.kind, admission: row.admission, lodging: row.lodging as string[] },
    ...{ startsOn: isoDay(row.startsOn), endsOn: isoDay(row.endsOn) },
    ...{ startsAt: textOf(row.startsAt), endsAt: textOf(row.endsAt) },
    coordinates: typedCoordinates(row.latitude, row.longitude),
    agesOn: row.agesOn ? isoDay(row.agesOn) : "",
    ...{ placeName: textOf(row.placeName), placeAddress: textOf(row.placeAddress) },
    ...{ minimumAge: textOf(row.minimumAge), maximumAge: textOf(row.maximumAge) },
    registrationOpens: time(row.registrationOpens),
    registrationCloses: time(row.registrationCloses),
    answersUntil: time(row.answersUntil),
    depositDays: String(row.depositDays),
    ...{ hostId, edition: textOf(row.edition), returnOf: textOf(row.outwardId) },
    coHosts: row.communities.flatMap(({ communityId, isCoHost }) =>
      isCoHost ? [communityId] : [],
    ),
    guests: row.communities.map(({ communityId }) => communityId).filter((id) => id !== hostId),
  };
}

type KindRow = { kind: ParticipantKind; minimumAge: number | null; maximumAge: number | null };

/** The kinds of guests that are asked, and the ages of each. */
function kindsOf(rows: readonly KindRow[]) {
  const ages = (kind: ParticipantKind) => rows.find((row) => row.kind === kind);
  const from = (kind: ParticipantKind) => textOf(ages(kind)?.minimumAge ?? null);
  const to = (kind: ParticipantKind) => textOf(ages(kind)?.maximumAge ?? null);
  return {
    kinds: rows.map(({ kind }) => kind as string),
    ...{ childFrom: from("child"), childTo: to("child") },
    ...{ leaderFrom: from("leader"), leaderTo: to("leader") },
    ...{ adultFrom: from("adult"), adultTo: to("adult") },
    ...{ delegateFrom: from("delegate"), delegateTo: to("delegate") },
  };
}

export type EventFactsInForm = NonNullable<Awaited<ReturnType<typeof eventFacts>>>;

import { takingPart } from "#app/domain/events/town-answer.ts";
import { shownName } from "#app/domain/communities/town-names.ts";
import { openParts } from "#app/domain/people/sealed-part.server.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { GuestToHouse, Hosting, HostToFill, Sex } from "./instance-of.ts";
import { openHomes, openWishes } from "./sealed-home.server.ts";

/** States in which somebody has a place and is sure to come or about to be. */
export const housed = ["held", "confirmed"] as const;

const sexes: Record<string, Sex> = { girls: "f", boys: "m" };

const dayOrNull = (day: Date | null | undefined) => (day ? isoDay(day) : null);

/** Those of an event who need a home, because they come from elsewhere, with what is known of them; one look at each table. */
async function guestsOf(tx: Tx, { id: eventId, hostId }: { id: string; hostId: string }) {
  const rows = await tx.registration.findMany({
    where: { eventId, state: { in: [...housed] }, communityId: { not: hostId } },
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, communityId: true, personId: true, state: true, kind: true },
      hostingGuest: true,
      hostWishes: { orderBy: [{ at: "asc" }, { hostId: "asc" }], select: { hostId: true } },
      person: {
        select: {
          ...{ givenNames: true, familyName: true, birthDate: true, householdId: true },
          ...{ passportGivenNames: true, passportFamilyName: true, sealed: true },
          languages: { select: { language: true, level: true } },
        },
      },
    },
  });
  const parts = await openParts(
    tx,
    rows.map(({ personId, person }) => ({ id: personId, sealed: person.sealed })),
  );
  const told = await openWishes(
    tx,
    rows.map(({ id, hostingGuest }) => ({
      registrationId: id,
      sealed: hostingGuest?.sealed ?? null,
    })),
  );
  const history = await historyOf(tx, eventId, rows);
  return rows.flatMap(({ person, hostingGuest, hostWishes, ...row }, at) => {
    const wishes = told[at];
    if (!wishes) return [];
    const guest: GuestToHouse = {
      ...{ id: row.id, householdId: person.householdId, townId: row.communityId, wishes },
      ...{ bornOn: isoDay(person.birthDate), languages: person.languages },
      sex: sexes[parts[at]?.rooming ?? ""] ?? "x",
      apart: hostingGuest?.apart ?? false,
      arrivesOn: dayOrNull(hostingGuest?.arrivesOn),
      leavesOn: dayOrNull(hostingGuest?.leavesOn),
      hostsWished: hostWishes.map(({ hostId }) => hostId),
      previousHost: history.hosted.get(row.personId) ?? null,
      hostedBy: history.returned.get(person.householdId) ?? null,
    };
    return {
      guest,
      ...{ name: { givenNames: person.givenNames, familyName: person.familyName ?? "" } },
      passport: [person.passportGivenNames, person.passportFamilyName].filter(Boolean).join(" "),
      ...{ isConfirmed: row.state === "confirmed", kind: row.kind },
      /** The family said what matters in a home, and how she is grouped for rooms. */
      isTold: hostingGuest?.checkedAt != null,
      isGrouped: parts[at]?.rooming != null,
    };
  });
}

type Row = { personId: string; person: { householdId: string } };

/** Who was with whom at other events: families that a person stayed with, and those whose people stayed with hers. */
async function historyOf(tx: Tx, eventId: string, rows: readonly Row[]) {
  const happened = { eventId: { not: eventId }, publishedAt: { not: null }, ended: null };
  const households = [...new Set(rows.map(({ person }) => person.householdId))];
  const stays = await tx.assignment.findMany({
    where: {
      ...happened,
      OR: [
        { registration: { personId: { in: rows.map(({ personId }) => personId) } } },
        { host: { householdId: { in: households } } },
      ],
    },
    orderBy: { createdAt: "asc" },
    select: {
      hostId: true,
      host: { select: { householdId: true } },
      registration: {
        select: {
          personId: true,
          person: { select: { household: { select: { host: { select: { id: true } } } } } },
        },
      },
    },
  });
  const hosted = new Map(stays.map((stay) => [stay.registration.personId, stay.hostId]));
  const returned = new Map(
    stays.flatMap(({ host, registration }) => {
      const theirs = registration.person.household.host;
      return theirs ? [[host.householdId, theirs.id] as const] : [];
    }),
  );
  return { hosted, returned };
}

/** Families with an offer for an event that they have not taken back. */
async function hostsOf(tx: Tx, eventId: string) {
  const offers = await tx.hostOffer.findMany({
    where: { eventId, withdrawnAt: null },
    orderBy: { hostId: "asc" },
    select: {
      ...{ fromDay: true, untilDay: true, maxGuests: true, takes: true },
      ...{ minimumAge: true, maximumAge: true, km: true },
      host: { select: { id: true, householdId: true, sealed: true, approvedUntil: true } },
    },
  });
  const homes = await openHomes(
    tx,
    offers.map(({ host }) => host),
  );
  return offers.flatMap(({ host, fromDay, untilDay, ...offer }, at): HostToFill[] => {
    const home = homes[at];
    if (!home) return [];
    const { id, householdId, approvedUntil } = host;
    return [
      {
        ...{ id, householdId, home, approvedUntil: dayOrNull(approvedUntil) },
        offer: { ...offer, fromDay: isoDay(fromDay), untilDay: isoDay(untilDay) },
      },
    ];
  });
}

const eventFields = {
  ...{ id: true, slug: true, hostId: true, startsOn: true, endsOn: true, agesOn: true },
  ...{ state: true, lodging: true, hostingPlan: true },
  communities: {
    where: takingPart,
    select: {
      community: {
        select: {
          ...{ id: true, slug: true, name: true, latinName: true, colour: true },
          names: { select: { name: true, language: true } },
        },
      },
    },
  },
} as const;

/** Everything that assigning an event's guests reads; the same few statements for ten guests and for three hundred. */
export async function hostingOf(tx: Tx, slug: string) {
  const event = await tx.event.findUnique({ where: { slug }, select: eventFields });
  if (!event) return null;
  const eventId = event.id;
  const [guests, hosts, friends, bans, places] = [
    await guestsOf(tx, event),
    await hostsOf(tx, eventId),
    await tx.hostingBuddies.findMany({
      where: { asker: { eventId }, agreedAt: { not: null } },
      select: { askerId: true, askedId: true },
    }),
    await tx.hostingBan.findMany({ where: { eventId } }),
    await tx.assignment.findMany({ where: { eventId, endedAt: null } }),
  ];
  const days = { startsOn: isoDay(event.startsOn), endsOn: isoDay(event.endsOn) };
  const ids = new Set(guests.map(({ guest }) => guest.id));
  const hosting: Hosting = {
    event: { ...days, agesOn: isoDay(event.agesOn ?? event.startsOn) },
    ...{ guests: guests.map(({ guest }) => guest), hosts },
    friends: friends.map(({ askerId, askedId }) => [askerId, askedId] as const),
    bans: bansOf(bans, ids),
    minTwoBelow: event.hostingPlan ? event.hostingPlan.minTwoBelow : USUAL_MIN_TWO_BELOW,
    now: new Map(
      places.map(({ registrationId, hostId, locked }) => [
        registrationId,
        { host: hostId, isLocked: locked },
      ]),
    ),
  };
  return {
    ...{ id: eventId, slug, hostId: event.hostId, state: event.state, lodging: event.lodging },
    plan: event.hostingPlan ?? { version: 0, weights: [] as number[] },
    ...{ hosting, places, people: guests },
    towns: event.communities.map(({ community }) => community),
  };
}

/** As the plan's column has it. */
const USUAL_MIN_TWO_BELOW = 14;

type BanRow = { registrationId: string; otherId: string | null; hostId: string | null };

const bansOf = (rows: readonly BanRow[], ids: ReadonlySet<string>): Hosting["bans"] => ({
  guests: rows.flatMap(({ registrationId, otherId }) =>
    otherId !== null && ids.has(registrationId) && ids.has(otherId)
      ? [[registrationId, otherId] as const]
      : [],
  ),
  homes: rows.flatMap(({ registrationId, hostId }) =>
    hostId === null ? [] : [{ guest: registrationId, host: hostId }],
  ),
});

export type EventHosting = NonNullable<Awaited<ReturnType<typeof hostingOf>>>;

type TownRow = EventHosting["towns"][number];

/** A town's name as a reader of this language knows it. */
export const townName = ({ names, ...town }: TownRow, language: Language) =>
  shownName(
    { ...town, reading: names.find((one) => one.language === language)?.name ?? null },
    language,
  );

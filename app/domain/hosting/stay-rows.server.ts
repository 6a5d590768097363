import { titled } from "#app/domain/events/event-title.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { cardUntil } from "./card-window.ts";
import { housed } from "./hosting-of.server.ts";
import type { StayToRead } from "./permissions.ts";

const town = {
  select: {
    ...{ id: true, slug: true, name: true, latinName: true, colour: true },
    names: { select: { name: true, language: true } },
  },
} as const;

/** What both cards are made of, and what decides who reads them. */
const stayFields = {
  ...{ id: true, registrationId: true, publishedAt: true, acceptedAt: true, endedAt: true },
  event: {
    select: {
      ...{ id: true, slug: true, state: true, startsOn: true, endsOn: true, agesOn: true },
      host: { select: { timeZone: true } },
      ...titled,
    },
  },
  host: {
    select: {
      ...{ id: true, sealed: true, language: true },
      household: {
        select: { members: { select: { accountId: true, account: { select: { name: true } } } } },
      },
    },
  },
  registration: {
    select: {
      ...{ id: true, state: true },
      hostingGuest: true,
      party: { select: { community: town, language: true } },
      person: {
        select: {
          ...{ id: true, givenNames: true, familyName: true, birthDate: true, sealed: true },
          ...{ passportGivenNames: true, passportFamilyName: true },
          languages: { select: { language: true, level: true } },
          guardians: {
            select: { accountId: true, mayInform: true, account: { select: { name: true } } },
          },
        },
      },
    },
  },
} as const;

/** Published assignments that have not ended: of one guest, or in the homes of one account. */
export const staysToRead = (
  { assignment }: Pick<Tx, "assignment">,
  of: { registrationId: string } | { hostAccountId: string },
) =>
  assignment.findMany({
    where: {
      ...{ endedAt: null, publishedAt: { not: null } },
      ...("registrationId" in of
        ? { registrationId: of.registrationId }
        : { host: { household: { members: { some: { accountId: of.hostAccountId } } } } }),
    },
    orderBy: [{ event: { startsOn: "asc" } }, { id: "asc" }],
    select: stayFields,
  });

export type StayRow = Awaited<ReturnType<typeof staysToRead>>[number];

/** What the permissions read of a stay at a moment: it is over two days after the event, and with the place. */
export function readingOf(stay: StayRow, now: Date): StayToRead {
  const { event, host, registration } = stay;
  const isTime = dayIn(event.host.timeZone, now) <= cardUntil(isoDay(event.endsOn));
  return {
    isPublished: stay.publishedAt !== null && stay.endedAt === null,
    isAlive:
      isTime && event.state !== "cancelled" && housed.some((state) => state === registration.state),
    hostAccounts: host.household.members.map(({ accountId }) => accountId),
    guardians: registration.person.guardians,
  };
}

/** First night and day of leaving, and the last day on which the card is read. */
export const daysOf = ({ event, registration: { hostingGuest } }: StayRow) => ({
  from: isoDay(hostingGuest?.arrivesOn ?? event.startsOn),
  until: isoDay(hostingGuest?.leavesOn ?? event.endsOn),
  cardUntil: cardUntil(isoDay(event.endsOn)),
});

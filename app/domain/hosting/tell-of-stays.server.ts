import { titled, titleIn } from "#app/domain/events/event-title.ts";
import type { AssignmentEnd } from "#app/generated/prisma/enums.ts";
import { formatName, isoDay } from "#app/i18n/formats.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { nameOfHome } from "./home.ts";
import { townName } from "./hosting-of.server.ts";
import { openHomes } from "./sealed-home.server.ts";

const account = { select: { id: true, email: true, language: true, closedAt: true } } as const;

const stayFields = {
  ...{ id: true, registrationId: true, hostId: true, eventId: true },
  event: { select: { startsOn: true, endsOn: true, ...titled } },
  host: {
    select: {
      ...{ id: true, sealed: true },
      household: { select: { members: { select: { account } } } },
    },
  },
  registration: {
    select: {
      hostingGuest: { select: { arrivesOn: true, leavesOn: true } },
      party: {
        select: {
          community: {
            select: {
              ...{ id: true, slug: true, name: true, latinName: true, colour: true },
              names: { select: { name: true, language: true } },
            },
          },
        },
      },
      person: {
        select: {
          ...{ householdId: true, givenNames: true, familyName: true },
          guardians: { where: { mayInform: true }, select: { account } },
        },
      },
    },
  },
} as const;

const staysOf = (tx: Tx, ids: readonly string[]) =>
  tx.assignment.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: "asc" },
    select: stayFields,
  });

type StayRow = Awaited<ReturnType<typeof staysOf>>[number];
type AccountRow = { id: string; email: string; language: string; closedAt: Date | null };

const nameOf = ({ registration: { person } }: StayRow) =>
  formatName({ ...person, familyName: person.familyName ?? "" });

/** Each account once, with the stays that it hears of. */
function perAccount(stays: readonly StayRow[], accountsOf: (stay: StayRow) => AccountRow[]) {
  const all = new Map<string, { account: AccountRow; stays: StayRow[] }>();
  for (const stay of stays)
    for (const one of accountsOf(stay)) {
      if (one.closedAt !== null) continue;
      const known = all.get(one.id) ?? { account: one, stays: [] };
      known.stays.push(stay);
      all.set(one.id, known);
    }
  return [...all.values()];
}

const guardiansOf = ({ registration }: StayRow) =>
  registration.person.guardians.map((one) => one.account);
const hostsOf = ({ host }: StayRow) => host.household.members.map((one) => one.account);

const languageOf = ({ language }: AccountRow) =>
  isLanguage(language) ? language : ("en" as const);

/** The first night of the earliest and the day of leaving of the latest. */
function nightsOf(stays: readonly StayRow[]) {
  const days = stays.map(({ event, registration: { hostingGuest } }) => ({
    from: isoDay(hostingGuest?.arrivesOn ?? event.startsOn),
    until: isoDay(hostingGuest?.leavesOn ?? event.endsOn),
  }));
  return {
    from: days.map(({ from }) => from).sort()[0] ?? "",
    until:
      days
        .map(({ until }) => until)
        .sort()
        .at(-1) ?? "",
  };
}

/** Those of one home together: siblings who are apart make two mails, and two who are together one. */
function perHome<Told extends { stays: StayRow[] }>(told: readonly Told[]) {
  return told.flatMap((one) =>
    [...Map.groupBy(one.stays, ({ hostId }) => hostId).values()].flatMap((stays) => {
      const [first] = stays;
      return first ? [{ ...one, stays, first }] : [];
    }),
  );
}

/** Writes to both sides of assignments that are published now. */
export async function tellOfPublished(tx: Tx, now: Date, ids: readonly string[]): Promise<void> {
  const stays = await staysOf(tx, ids);
  const homes = await openHomes(
    tx,
    stays.map(({ host }) => host),
  );
  const families = new Map(
    stays.map(({ hostId }, at) => [hostId, homes[at] ? nameOfHome(homes[at]) : ""]),
  );
  for (const { account: to, stays: own, first } of perHome(perAccount(stays, guardiansOf)))
    await queueMail(tx, now, {
      ...{ kind: "hostFamily", to: to.email, language: languageOf(to) },
      reason: `stay:${first.id}:guest:${to.id}`,
      facts: {
        ...factsOf(own, first, languageOf(to)),
        family: families.get(first.hostId) ?? "",
        path: `/family/registrations/${first.registrationId}/host-family`,
      },
    });
  for (const { account: to, stays: own, first } of perHome(perAccount(stays, hostsOf)))
    await queueMail(tx, now, {
      ...{ kind: "yourGuests", to: to.email, language: languageOf(to) },
      reason: `stay:${first.id}:host:${to.id}`,
      facts: {
        ...factsOf(own, first, languageOf(to)),
        town: townName(first.registration.party.community, languageOf(to)),
        path: "/family/hosting/guests",
      },
    });
}

function factsOf(stays: readonly StayRow[], { event }: StayRow, language: string) {
  return {
    ...{ title: titleIn(event, isLanguage(language) ? language : "en"), ...nightsOf(stays) },
    ...{ names: stays.map(nameOf), endsOn: isoDay(event.endsOn) },
  };
}

type Ended = { ids: readonly string[]; why: AssignmentEnd };

/** Writes to both sides of assignments that had been published and hold no more; who has gone herself is not told. */
export async function tellOfEnded(tx: Tx, now: Date, { ids, why }: Ended): Promise<void> {
  const stays = await staysOf(tx, ids);
  const sides = [
    ...(why === "guestGone" ? [] : [{ to: "guest" as const, accountsOf: guardiansOf }]),
    ...(why === "hostGone" || why === "hostDeclined"
      ? []
      : [{ to: "host" as const, accountsOf: hostsOf }]),
  ];
  for (const { to, accountsOf } of sides)
    for (const { account: whom, stays: own, first } of perHome(perAccount(stays, accountsOf)))
      await queueMail(tx, now, {
        ...{ kind: "stayEnded", to: whom.email, language: languageOf(whom) },
        reason: `stayEnded:${first.id}:${to}:${whom.id}`,
        facts: {
          ...{ to, title: titleIn(first.event, languageOf(whom)), names: own.map(nameOf) },
          path:
            to === "guest"
              ? `/family/registrations/${first.registrationId}`
              : "/family/hosting/guests",
        },
      });
}

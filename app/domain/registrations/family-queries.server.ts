import { shownName } from "#app/domain/communities/town-names.ts";
import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { PATIENCE } from "./admission.ts";
import { consentStates } from "./consent-states.server.ts";
import { healthUntil, startOf } from "./deadlines.ts";
import { ordersOf } from "./family-orders.server.ts";
import { openAnswersOf } from "./open-answers.server.ts";
import { canReadAsFamily, doerFor } from "./permissions.ts";
import { positionsOf } from "./position.server.ts";
import { isLiving, takesPlace } from "./state.ts";

const MOST_SHOWN = 200;

const guardians = {
  select: { accountId: true, mayInform: true, mayConsent: true, mayPay: true },
} as const;

const town = {
  select: { slug: true, name: true, latinName: true, names: true, colour: true, timeZone: true },
} as const;

const shown = {
  ...{ id: true, partyId: true, eventId: true, communityId: true, kind: true, state: true },
  ...{ changedAt: true, createdAt: true, offeredUntil: true, heldUntil: true, declineReason: true },
  person: {
    select: {
      ...{ id: true, givenNames: true, familyName: true, birthDate: true, guardians },
      health: { select: { id: true } },
    },
  },
  health: { select: { agreedAt: true } },
  // With whom she stays, once both sides know it.
  assignments: {
    where: { endedAt: null, publishedAt: { not: null } },
    select: { publishedAt: true },
  },
  party: {
    select: {
      ...{ skips: true, householdId: true },
      community: town,
      event: {
        select: {
          ...{
            startsOn: true,
            endsOn: true,
            answersUntil: true,
            registrationCloses: true,
            hostId: true,
            lodging: true,
            host: town,
            ...titled,
          },
        },
      },
    },
  },
  changes: { orderBy: { id: "asc" }, select: { to: true, at: true } },
  _count: { select: { agreed: true } },
} as const;

/** All registrations of those for whom the actor acts, living ones first, the next event first. */
export async function familyRegistrations(context: Context, language: Language) {
  const { db, actor } = context;
  if (actor.kind !== "person") return [];
  const rows = await db.registration.findMany({
    where: { personId: { in: await wards(db, actor.accountId) } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: MOST_SHOWN,
    select: shown,
  });
  const all = await asShown(context, rows, language);
  return all.sort(
    (a, b) =>
      Number(b.isLiving) - Number(a.isLiving) ||
      (a.isLiving ? 1 : -1) * a.startsOn.localeCompare(b.startsOn),
  );
}

/** Of whom somebody is to be told. Asked first: the database would look through all people of an event for them. */
async function wards({ guardianship }: Reading["db"], accountId: string): Promise<string[]> {
  const rows = await guardianship.findMany({
    where: { accountId, mayInform: true },
    select: { personId: true },
  });
  return rows.map(({ personId }) => personId);
}

/** A registration with the family's others for the same event; null where it is not there or another family's. */
export async function registrationPage(context: Context, id: string, language: Language) {
  const { db, actor } = context;
  if (actor.kind !== "person") return null;
  const [found, ids] = await Promise.all([
    db.registration.findUnique({
      where: { id },
      select: { eventId: true, person: { select: { guardians } } },
    }),
    wards(db, actor.accountId),
  ]);
  if (!found || !canReadAsFamily(actor, found.person)) return null;
  const rows = await db.registration.findMany({
    where: { eventId: found.eventId, personId: { in: ids } },
    orderBy: [{ person: { birthDate: "asc" } }, { createdAt: "asc" }],
    select: shown,
  });
  const all = await asShown(context, rows, language);
  const own = all.find((one) => one.id === id);
  return own ? { own, others: all.filter((one) => one !== own) } : null;
}

/** Whether a family receives her, and since when it is known which; null where she needs none. */
function hostFamilyOf({ state, communityId, party: { event }, assignments }: Row) {
  const needsOne =
    takesPlace(state) && event.lodging.includes("hostFamilies") && communityId !== event.hostId;
  return needsOne ? { publishedAt: assignments[0]?.publishedAt ?? null } : null;
}

type Row = Prisma.RegistrationGetPayload<{ select: typeof shown }>;
type Reading = Pick<Context, "db">;

async function asShown(context: Context, rows: readonly Row[], language: Language) {
  const { db, actor, now } = context;
  const readable = rows.filter(({ person }) => canReadAsFamily(actor, person));
  const waiting = readable.filter(({ state }) => state === "waitlisted");
  const living = readable.filter(({ state }) => isLiving(state));
  const [positions, orders, open, consents] = await Promise.all([
    positionsOf(db, [...new Set(waiting.map(({ partyId }) => partyId))]),
    ordersOf(context, readable),
    openAnswersOf(db, living),
    consentStates(db, living, accountIdOf(actor) ?? ""),
  ]);
  return readable.map((row) => {
    const { person, party, state, changes } = row;
    const { event, community } = party;
    const place = { eventId: row.eventId, hostId: event.hostId, communityId: row.communityId };
    const named = ({ names, ...one }: Row["party"]["community"]) =>
      shownName(
        { ...one, reading: names.find((name) => name.language === language)?.name ?? null },
        language,
      );
    const begins = startOf({ startsOn: event.startsOn, timeZone: event.host.timeZone });
    const hasBegun = now >= begins;
    const mayAnswer = doerFor(actor, person, place) === "family";
    const { answersUntil } = event;
    return {
      ...{ id: row.id, partyId: row.partyId, state, isLiving: isLiving(state) && !hasBegun },
      givenNames: person.givenNames,
      familyName: person.familyName ?? "",
      ...{ slug: event.slug, title: titleIn(event, language) },
      ...{ startsOn: isoDay(event.startsOn), endsOn: isoDay(event.endsOn) },
      host: { name: named(event.host), colour: event.host.colour, timeZone: event.host.timeZone },
      town: { name: named(community), colour: community.colour, timeZone: community.timeZone },
      ...{ createdAt: row.createdAt, changedAt: row.changedAt, declineReason: row.declineReason },
      ...{ offeredUntil: row.offeredUntil, heldUntil: row.heldUntil },
      position: positions.get(row.partyId) ?? null,
      hostFamily: hostFamilyOf(row),
      skips: state === "waitlisted" ? skipsShown(party, now) : 0,
      order: orders.get(row.id) ?? null,
      mayPay: person.guardians.some((one) => one.mayPay && one.accountId === accountIdOf(actor)),
      changes,
      mayAnswer,
      openConsents: mayAnswer && !hasBegun ? (consents.get(row.id)?.own ?? 0) : 0,
      othersConsents: hasBegun ? 0 : (consents.get(row.id)?.others ?? 0),
      begins,
      hasConsents: row._count.agreed > 0 || (consents.get(row.id)?.own ?? 0) > 0,
      openAnswers: mayAnswer && !hasBegun ? (open.get(row.id) ?? 0) : 0,
      answersDue: answersUntil && answersUntil > now ? answersUntil : begins,
      personId: person.id,
      health: healthOf(row, isoDay(event.endsOn) >= dayIn(event.host.timeZone, now)),
      healthDue: healthUntil(begins, now),
    };
  });
}

type Asked = "given" | "known" | "missing";

/** Health is asked once there is a place: it is told, known from before, or missing; null where nobody asks. */
function healthOf({ state, person, health }: Row, isAsked: boolean): Asked | null {
  if (state !== "confirmed" || !isAsked) return null;
  if (health) return "given";
  return person.health ? "known" : "missing";
}

/** How often a party was passed over; nothing is kept for it any more once the registration has ended. */
function skipsShown({ skips, event: { registrationCloses } }: Row["party"], now: Date): number {
  return registrationCloses && registrationCloses <= now ? Math.min(skips, PATIENCE - 1) : skips;
}

export type ShownRegistration = Awaited<ReturnType<typeof asShown>>[number];

/** Registrations that the actor has begun and not sent. */
export async function begunRegistrations({ db, actor, now }: Context, language: string) {
  if (actor.kind !== "person") return [];
  const drafts = await db.registrationDraft.findMany({
    where: {
      ...{ accountId: actor.accountId, people: { some: {} } },
      event: { state: "published", registrationCloses: { gt: now } },
    },
    orderBy: { updatedAt: "desc" },
    select: { event: { select: titled } },
  });
  return drafts.map(({ event }) => ({ slug: event.slug, title: titleIn(event, language) }));
}

import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import type { ParticipantKind } from "#app/domain/events/guest-kinds.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { formatDay, formatName, isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { turns } from "#app/platform/turns.server.ts";
import { admit, type Wish } from "./admission.ts";
import { beginParty, type By } from "./change-state.server.ts";
import { confirmPaid } from "./confirm-paid.server.ts";
import { heldUntil } from "./deadlines.ts";
import { type Details, detailsToSend, writeDetails } from "./details-to-send.server.ts";
import { ageAt, unfitAs } from "./eligible.ts";
import { eventToRegisterFor, type EventToRegisterFor } from "./event-to-register-for.server.ts";
import {
  lockEvent,
  type LockedEvent,
  patiently,
  type Standing,
  waitingOf,
} from "./event-lock.server.ts";
import { makeOffers, settledStanding } from "./fill-places.server.ts";
import { paysAnything } from "./hold.server.ts";
import { nameHeldPlaces } from "./name-held-places.server.ts";
import { refuseSoldOut } from "./refuse-sold-out.server.ts";
import { doerFor } from "./permissions.ts";
import { refuseUnlessOpen } from "./registration-open.ts";
import { livingStates } from "./state.ts";

/** Whom a family registers, for which event and town. `together`: places for all of them or for none. */
export type RegisterInput = {
  slug: string;
  /** Address of the town that they come from. */
  town: string;
  people: readonly { personId: string; kind: ParticipantKind }[];
  together: boolean;
  /** Language in which it was registered. */
  language: Language;
  /** Places that were held before their names were known, and are theirs. */
  heldPlacesId?: string;
};

/** One has the event's lock while the next is on her way to it. */
const inTurn = turns(2);

/** Registers people of a family: each gets a place, or joins a queue, or waits for a yes. Answers the registrations' ids. */
export async function register(context: Context, input: RegisterInput): Promise<string[]> {
  const asked = await askedFor(context, input);
  return inTurn(asked.event.id, () =>
    context.db.$transaction((tx) => registerIn(tx, context, asked), patiently),
  );
}

/** The same within a transaction of the caller's, which goes on to hold the event's lock. */
export async function registerWithin(
  tx: Tx,
  { actor, now }: Pick<Context, "actor" | "now">,
  input: RegisterInput,
): Promise<string[]> {
  return registerIn(tx, { now }, await askedFor({ db: tx, actor }, input));
}

/** Everything that is known without the event's lock: who is asked for, by whom, and what was written about them. */
async function askedFor({ db, actor }: Pick<Context, "actor"> & { db: Tx }, input: RegisterInput) {
  const { language, together, heldPlacesId = null } = input;
  const [event, found] = await Promise.all([
    eventToRegisterFor(db, input.slug),
    peopleOf(db, input),
  ]);
  const town = event.towns.find(({ slug }) => slug === input.town);
  if (!town) return refuse("notFound");
  const place = { eventId: event.id, hostId: event.hostId, communityId: town.id };
  const doers = found.map((person) => doerFor(actor, person, place));
  const [by] = doers;
  if (!by || doers.some((one) => one !== by)) return refuse("notFound");
  const people = found.map((person) => fitting(event, person, language));
  const actorId = accountIdOf(actor);
  const details = by === "family" && actorId ? await ownDetails(db, actorId, place, people) : null;
  const paying = people.map((person, at) => ({ ...person, ...feeOf(details, at) }));
  return {
    ...{ event, place, community: town.slug, people: paying, by, actorId },
    ...{ details, language, together, heldPlacesId },
  };
}

type AskedFor = Awaited<ReturnType<typeof askedFor>>;

async function registerIn(
  tx: Tx,
  { now }: Pick<Context, "now">,
  asked: AskedFor,
): Promise<string[]> {
  const { place, community, people, by, actorId, details, language, together, heldPlacesId } =
    asked;
  const event = await lockEvent(tx, now, place.eventId);
  await refuseTwice(tx, event.id, people);
  await refuseSoldOut(tx, place, people);
  if (heldPlacesId) await nameHeldPlaces(tx, now, event, { heldPlacesId, place, by, people });
  else refuseUnlessOpen(event, language, now);
  const ids: string[] = [];
  for (const party of partiesOf(people, together)) {
    const first = party[0];
    if (!first) continue;
    const arriving = { ...place, householdId: first.householdId, language };
    const newParty = { ...arriving, community, people: party, isOwed: heldPlacesId !== null };
    ids.push(...(await seat(tx, event, newParty, { now, by, actorId })));
  }
  if (details) await writeDetails(tx, now, { ids, details });
  return ids;
}

/** What the family wrote about them; not before all that must be answered is. */
async function ownDetails(
  db: Tx,
  accountId: string,
  { eventId, communityId }: { eventId: string; communityId: string },
  people: readonly Registering[],
): Promise<Details> {
  const details = await detailsToSend(db, { accountId, eventId, communityId, people });
  for (const [at, { isOpen, isUnsaid }] of details.of.entries()) {
    const name = people[at]?.name ?? "";
    if (isOpen) refuse("answersMissing", { name });
    if (isUnsaid) refuse("consentsMissing", { name });
  }
  return details;
}

/** The rate and the options that the family chose; staff enters the full fee. */
function feeOf(details: Details | null, at: number) {
  const { rate = "full" as const, optionIds = [] } = details?.of[at] ?? {};
  return { rate, optionIds };
}

type Registering = Awaited<ReturnType<typeof peopleOf>>[number];

/** Those who are asked for, in that order, each with the kind of place. */
async function peopleOf(db: Tx, { people }: RegisterInput) {
  const found = await db.person.findMany({
    where: { id: { in: people.map(({ personId }) => personId) } },
    select: {
      ...{ id: true, householdId: true, givenNames: true, familyName: true, birthDate: true },
      guardians: { select: { accountId: true, mayInform: true, mayConsent: true } },
    },
  });
  if (found.length === 0 || found.length !== people.length) return refuse("notFound");
  return people.map(({ personId, kind }) => {
    const person = found.find(({ id }) => id === personId) ?? refuse("notFound");
    const name = formatName({ ...person, familyName: person.familyName ?? "" });
    return { ...person, personId, kind, name };
  });
}

type Paying = Registering & ReturnType<typeof feeOf>;

/** The same person, if the event asks for her kind at her age. */
function fitting(event: EventToRegisterFor, person: Registering, language: Language): Registering {
  const { kind, name } = person;
  if (!event.kinds.includes(kind)) refuse("notFound");
  const unfit = unfitAs(event, kind, ageAt(event, isoDay(person.birthDate)));
  const date = formatDay(language, event.agesOn ?? event.startsOn);
  if (unfit?.is === "tooYoung") refuse("tooYoung", { name, date, min: unfit.limit });
  if (unfit?.is === "tooOld") refuse("tooOld", { name, date, max: unfit.limit });
  return person;
}

/** Siblings together, or each alone; people of two households are never one party. */
function partiesOf(people: readonly Paying[], together: boolean): Paying[][] {
  if (!together) return people.map((one) => [one]);
  return Object.values(Object.groupBy(people, ({ householdId }) => householdId)).flatMap((party) =>
    party ? [party] : [],
  );
}

/** Whoever is registered already is not registered again, in whatever tab or by whichever guardian. */
async function refuseTwice(tx: Tx, eventId: string, people: readonly Registering[]) {
  const living = await tx.registration.findFirst({
    where: {
      ...{ eventId, personId: { in: people.map(({ id }) => id) } },
      state: { in: livingStates },
    },
    select: { personId: true },
  });
  const person = people.find(({ id }) => id === living?.personId);
  if (person) refuse("alreadyRegistered", { name: person.name });
}

type Arriving = {
  eventId: string;
  communityId: string;
  community: string;
  householdId: string;
  language: string;
  people: readonly Paying[];
  /** Its places were held for it. */
  isOwed: boolean;
};

/** Gives a party that has just come its places or its turn, under the event's lock; answers its registrations. */
async function seat(tx: Tx, event: LockedEvent, party: Arriving, by: By): Promise<string[]> {
  const { now } = by;
  const people = party.people.map(({ personId, kind, rate, optionIds }) => {
    return { personId, kind, rate, optionIds };
  });
  const arriving = { ...party, people };
  const idsOf = (begun: readonly { id: string }[]) => begun.map(({ id }) => id);
  if (event.admission === "approval" && !party.isOwed)
    return idsOf(await beginParty(tx, arriving, { ...by, to: "submitted" }));
  const standing = await settledStanding(tx, now, event);
  const isSeated =
    party.isOwed || (await isAdmitted(tx, event, { standing, party: arriving, now }));
  if (!isSeated) return idsOf(await beginParty(tx, arriving, { ...by, to: "waitlisted" }));
  const kinds = people.map(({ kind }) => kind);
  const place = paysAnything(standing, { community: party.community, kinds })
    ? ({ to: "held", until: heldUntil(event, now) } as const)
    : ({ to: "confirmed" } as const);
  const begun = await beginParty(tx, arriving, { ...by, ...place });
  if (place.to === "held") await confirmPaid(tx, now, party);
  return idsOf(begun);
}

type Asking = {
  standing: Standing;
  party: { community: string; people: readonly { kind: ParticipantKind }[] };
  now: Date;
};

/** Whether a newcomer is seated; whoever waits and could be is offered her places first. */
async function isAdmitted(tx: Tx, event: LockedEvent, { standing, party, now }: Asking) {
  const asking = { community: party.community, wish: wishOf(party.people) };
  // Where there is no room at all, nobody need read the queues.
  if (!admit({ ...standing, waiting: [] }, asking, now).isSeated) return false;
  const waiting = await waitingOf(tx, now, event);
  const { isSeated, ...others } = admit({ ...standing, waiting }, asking, now);
  await makeOffers(tx, { now, event, ...others });
  return isSeated;
}

const wishOf = (people: readonly { kind: ParticipantKind }[]): Wish => {
  const wish: Wish = {};
  for (const { kind } of people) wish[kind] = (wish[kind] ?? 0) + 1;
  return wish;
};

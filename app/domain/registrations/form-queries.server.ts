import { takingPart } from "#app/domain/events/town-answer.ts";
import type { Context } from "#app/domain/context.ts";
import { shownName } from "#app/domain/communities/town-names.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { registrationAt } from "#app/domain/events/event-time.ts";
import { isForEverybody } from "#app/domain/events/lifecycle.ts";
import { ownPeople, personForForm } from "#app/domain/people/queries.server.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { admit, type Wish } from "./admission.ts";
import type { Draft } from "./draft.server.ts";
import { ageAt, type Asked, kindsFor, type Unfit, unfitAs } from "./eligible.ts";
import { feeChoices } from "./fee-choices.server.ts";
import { eventToRegisterFor } from "./event-to-register-for.server.ts";
import { standingOf, waitingOf } from "./event-lock.server.ts";
import { amountsOf } from "./first-amount.server.ts";
import { formSteps } from "./schema.ts";
import { livingStates, type RegistrationState } from "./state.ts";

const formFields = (language: Language) => ({
  ...{ state: true as const, cancelledAsDraft: true as const, ...titled },
  _count: { select: { consents: { where: { retiredAt: null } } } },
  communities: {
    where: takingPart,
    orderBy: { community: { longitude: "asc" as const } },
    select: {
      community: {
        select: {
          ...{ slug: true as const, name: true as const, latinName: true as const },
          names: { where: { language }, select: { name: true as const } },
        },
      },
    },
  },
});

/** The event of a registration form with its towns in the reader's words; null where there is none or none is taken. */
export async function eventOfForm({ db, now }: Context, slug: string, language: Language) {
  const found = await db.event.findUnique({ where: { slug }, select: formFields(language) });
  if (!found || found.state === "draft" || !isForEverybody(found)) return null;
  const facts = await eventToRegisterFor(db, slug);
  const { state } = found;
  const window = registrationAt({ ...facts, state }, now);
  const towns = found.communities.map(({ community: { names, ...town } }) => {
    return {
      slug: town.slug,
      name: shownName({ ...town, reading: names[0]?.name ?? null }, language),
    };
  });
  const steps = formSteps.filter((step) => step !== "consents" || found._count.consents > 0);
  return { facts, window, towns, slug, steps, title: titleIn(found, language) };
}

export type EventOfForm = NonNullable<Awaited<ReturnType<typeof eventOfForm>>>;

/** Somebody who may be chosen, or why not. */
export type Candidate = {
  id: string;
  givenNames: string;
  familyName: string;
  birthDate: string;
  /** On the day that counts. */
  age: number;
  kinds: ReturnType<typeof kindsFor>;
  unfit: Unfit | null;
  registered: RegistrationState | null;
};

/** The family's people as the first step shows them, with the town they came from last. */
export async function candidates(context: Context, { facts }: EventOfForm) {
  const people = (await ownPeople(context)).filter(({ mayWrite }) => mayWrite);
  const ids = people.map(({ id }) => id);
  const [registrations, last] = await Promise.all([
    context.db.registration.findMany({
      where: { personId: { in: ids }, eventId: facts.id, state: { in: [...livingStates] } },
      select: { personId: true, state: true },
    }),
    context.db.registration.findFirst({
      where: { personId: { in: ids }, communityId: { in: facts.towns.map(({ id }) => id) } },
      orderBy: { createdAt: "desc" },
      select: { party: { select: { community: { select: { slug: true } } } } },
    }),
  ]);
  const all = people.map((person): Candidate => {
    const { id, givenNames, familyName, birthDate } = person;
    const registered = registrations.find((one) => one.personId === id)?.state ?? null;
    return { id, givenNames, familyName, birthDate, registered, ...fitnessOf(facts, birthDate) };
  });
  return { people: all, lastTown: last?.party.community.slug ?? null };
}

function fitnessOf(event: Asked, birthDate: string): Pick<Candidate, "age" | "kinds" | "unfit"> {
  const age = ageAt(event, birthDate);
  const kinds = kindsFor(event, age);
  const [likeliest] = event.kinds;
  const unfit = kinds.length > 0 || !likeliest ? null : unfitAs(event, likeliest, age);
  return { age, kinds, unfit };
}

/** What is known of those who were chosen; the second step asks whether it is still right. */
export async function knownOf(context: Context, { people }: Pick<Draft, "people">) {
  const known = await Promise.all(people.map(({ personId }) => personForForm(context, personId)));
  return known.filter((person) => person !== null);
}

export type KnownPerson = Awaited<ReturnType<typeof knownOf>>[number];

/** What the last step shows: the price and when it is due, and whether there is room just now. */
export async function toCheck(
  context: Context,
  event: EventOfForm,
  { draft, language }: { draft: Draft; language: Language },
) {
  const { db, now } = context;
  const { facts } = event;
  const town = facts.towns.find(({ slug }) => slug === draft.town);
  if (!town || draft.people.length === 0) return null;
  const { people } = draft;
  const kinds = people.map(({ kind }) => kind);
  const [amounts, choices, prospect] = await Promise.all([
    amountsOf(db, { eventId: facts.id, communityId: town.id, people, at: now }),
    feeChoices(context, { eventId: facts.id, town: town.slug, people, language }),
    prospectOf(context, event, { town: town.slug, kinds }),
  ]);
  return { amounts, choices, prospect };
}

type Wishing = { town: string; kinds: readonly Draft["people"][number]["kind"][] };

/** What a party would be told if it were sent now. Nobody is promised anything by it. */
async function prospectOf({ db, now }: Context, { facts }: EventOfForm, wishing: Wishing) {
  if (facts.admission === "approval") return "approval" as const;
  const wish: Wish = {};
  for (const kind of wishing.kinds) wish[kind] = (wish[kind] ?? 0) + 1;
  const standing = await standingOf(db, now, facts);
  const asking = { community: wishing.town, wish };
  const alone = admit({ ...standing, waiting: [] }, asking, now);
  if (!alone.isSeated) return "waiting" as const;
  const waiting = await waitingOf(db, now, facts);
  const { isSeated } = admit({ ...standing, waiting }, asking, now);
  return isSeated ? ("room" as const) : ("waiting" as const);
}

/** First day and last day, for the head of the form. */
export const daysOf = ({ facts }: EventOfForm) => ({
  startsOn: isoDay(facts.startsOn),
  endsOn: isoDay(facts.endsOn),
});

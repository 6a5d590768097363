import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { residences } from "#app/domain/people/schema.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { EnterForm } from "./enter-schema.ts";
import { enterPerson, newHousehold } from "./enter-people.server.ts";
import { eventToRegisterFor } from "./event-to-register-for.server.ts";
import { patiently } from "./event-lock.server.ts";
import { inviteFamily } from "./invite-family.server.ts";
import { knownPeople } from "./known-people.server.ts";
import { canDecide } from "./permissions.ts";
import { registerWithin } from "./register.server.ts";

type Entering = { slug: string; form: EnterForm; language: Language };

/**
 * Registers people for a family that called or wrote on paper, as every family is registered: places, queue and all.
 * They stand in a household of their own until its guardian takes it over; whoever is known already stays in hers.
 * Answers the registrations' ids.
 */
export async function registerForFamily(context: Context, entering: Entering): Promise<string[]> {
  const { db, actor, now } = context;
  const { slug, form, language } = entering;
  const { id: eventId, hostId, towns } = await eventToRegisterFor(db, slug);
  const town = towns.find((one) => one.slug === form.town);
  if (!town || !canDecide(actor, { eventId, hostId, communityId: town.id }))
    return refuse("notFound");
  const known = await knownAmong(context, { eventId, communityId: town.id }, form);
  return db.$transaction(async (tx) => {
    const people = await entered(tx, now, { form, known, country: town.country });
    const { together, heldPlacesId } = form;
    const ids = await registerWithin(
      tx,
      { actor, now },
      { slug, town: town.slug, people: people.all, together, language, heldPlacesId },
    );
    const { email } = form;
    if (email && people.householdId) {
      const to = { householdId: people.householdId, eventId, communityId: town.id };
      const invitedById = accountIdOf(actor);
      await inviteFamily(tx, now, { ...to, email, language: form.language, invitedById });
    }
    return ids;
  }, patiently);
}

type Where = { eventId: string; communityId: string };

/** Who of them is known, by what staff said; asks back about whoever may be and nobody has said. */
async function knownAmong({ db }: Context, { eventId, communityId }: Where, form: EnterForm) {
  const { registered, before } = await knownPeople(db, eventId, [communityId]);
  return form.people.map(({ at, known, ...typed }) => {
    const one = { ...typed, familyName: typed.familyName ?? null };
    const same = registered.same(one);
    if (same) refuse("alreadyRegistered", { name: same.name });
    const like = before.same(one) ?? registered.like(one) ?? before.like(one);
    if (like && !known) return refuse("personKnown", { name: like.name, at });
    return like && known === "same" ? like.personId : null;
  });
}

type Entered = { form: EnterForm; known: readonly (string | null)[]; country: string };

/** The people with their ids, and the household of those who are new. */
async function entered(tx: Tx, now: Date, { form, known, country }: Entered) {
  const { contactName: name, contactPhone: phone } = form;
  const residence = residences.find((one) => one === country) ?? "PL";
  const emergency = name && phone ? { name, phone } : null;
  const householdId = known.includes(null) ? await newHousehold(tx, now) : null;
  const all = [];
  for (const [index, { kind, givenNames, familyName = null, birthDate }] of form.people.entries()) {
    const names = { givenNames, familyName, passportGivenNames: null, passportFamilyName: null };
    const person = { ...names, birthDate, residence, rooming: null, emergency };
    const id = known[index] ?? (await enterPerson(tx, now, householdId ?? "", person));
    all.push({ personId: id, kind });
  }
  return { all, householdId };
}

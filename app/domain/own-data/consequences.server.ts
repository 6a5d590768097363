import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { canWritePerson } from "#app/domain/people/permissions.ts";
import { isLiving } from "#app/domain/registrations/state.ts";
import { formatName, isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { solelyOf } from "./erase-account.server.ts";
import { LOOKED_YEARS, placed, PROOF_YEARS, yearsAfter } from "./keeping.ts";

/** Whose data are to be deleted: a person's, or the account's with all of whom it alone takes care. */
export type Whose = { personId: string | null };

type Reading = Pick<Context, "actor" | "now"> & { db: Tx };

/** What deleting would do, shown before it is asked for; null where the person is not the actor's to delete. */
export async function consequencesOf(
  { db, actor, now }: Reading,
  { personId }: Whose,
  language: Language,
) {
  if (actor.kind !== "person") return null;
  const { accountId } = actor;
  const mine = await solelyOf(db, accountId);
  const person = personId ? await personToErase(db, personId) : null;
  if (personId && (!person || !canWritePerson(actor, person))) return null;
  const people = personId ? mine.filter((id) => id === personId) : mine;
  return {
    personId,
    name: person && formatName({ ...person, familyName: person.familyName ?? "" }),
    /** Another guardian acts for her too: she stays, and is no longer this family's. */
    isShared: person !== null && people.length === 0,
    hasRoles: personId ? false : await holdsRoles(db, accountId, now),
    running: await runningOf(db, { people, now, language }),
    kept: await keptOf(db, people),
  };
}

export type Consequences = NonNullable<Awaited<ReturnType<typeof consequencesOf>>>;

/** What must end first, by the family's own act; null where nothing is in the way. */
export function whyNotYet({ running, hasRoles }: Pick<Consequences, "running" | "hasRoles">) {
  if (running.length > 0) return "withdrawFirst";
  return hasRoles ? "rolesFirst" : null;
}

const personToErase = ({ person }: Pick<Tx, "person">, id: string) =>
  person.findUnique({
    where: { id },
    select: {
      ...{ givenNames: true, familyName: true },
      guardians: { select: { accountId: true, mayInform: true, mayConsent: true } },
    },
  });

const holdsRoles = async ({ grant }: Pick<Tx, "grant">, accountId: string, now: Date) =>
  (await grant.count({
    where: { accountId, withdrawnAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
  })) > 0;

type Running = { people: string[]; now: Date; language: Language };

/** Registrations that must be withdrawn first: their events have not ended. */
async function runningOf(db: Pick<Tx, "registration">, { people, now, language }: Running) {
  const rows = await db.registration.findMany({
    where: {
      personId: { in: people },
      party: { event: { endsOn: { gte: new Date(isoDay(now)) } } },
    },
    orderBy: { createdAt: "asc" },
    select: {
      ...{ id: true, state: true },
      person: { select: { givenNames: true, familyName: true } },
      party: { select: { event: { select: titled } } },
    },
  });
  return rows
    .filter(({ state }) => isLiving(state))
    .map(({ id, person, party }) => ({
      id,
      name: formatName({ ...person, familyName: person.familyName ?? "" }),
      title: titleIn(party.event, language),
    }));
}

/** The last days of what must stay, by what it is. */
async function keptOf(db: Pick<Tx, "registration" | "healthView" | "order">, people: string[]) {
  const orders = await db.order.count({
    where: { household: { people: { some: { id: { in: people } } } } },
  });
  const [proof] = await db.registration.findMany({
    where: { personId: { in: people }, changes: { some: { to: { in: [...placed] } } } },
    orderBy: { party: { event: { endsOn: "desc" } } },
    take: 1,
    select: { party: { select: { event: { select: { endsOn: true } } } } },
  });
  const looked = await db.healthView.findFirst({
    where: { personId: { in: people } },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  return {
    hasMoney: orders > 0,
    proof: proof ? isoDay(yearsAfter(proof.party.event.endsOn, PROOF_YEARS)) : null,
    looked: looked && proof ? isoDay(yearsAfter(looked.at, LOOKED_YEARS)) : null,
  };
}

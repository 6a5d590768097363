import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { formatName } from "#app/i18n/names.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { canDecide } from "./permissions.ts";
import { livingStates } from "./state.ts";

/** How many are named at once, the oldest first. */
const MOST_NAMED = 20;

type Changed = { registrationId: string; questionIds: readonly string[]; at: Date };

/** Notes that a family has answered anew what a decision may hang on. */
export async function noteChanges(tx: Tx, { registrationId, questionIds, at }: Changed) {
  if (questionIds.length === 0) return;
  const which = { registrationId, questionId: { in: [...questionIds] } };
  await tx.answerChange.deleteMany({ where: which });
  await tx.answerChange.createMany({
    data: questionIds.map((questionId) => ({ registrationId, questionId, at })),
  });
}

/** Says that who decides has seen the changed answers of a registration up to then; later ones wait. */
export async function seeChanges(
  { db, actor }: Context,
  { id, upTo }: { id: string; upTo: string },
): Promise<void> {
  const row = await db.registration.findUnique({
    where: { id },
    select: {
      ...{ eventId: true, communityId: true },
      party: { select: { event: { select: { hostId: true } } } },
    },
  });
  if (!row || !canDecide(actor, { ...row, hostId: row.party.event.hostId }))
    return refuse("notFound");
  await db.answerChange.deleteMany({ where: { registrationId: id, at: { lte: new Date(upTo) } } });
}

/** Registrations whose families changed what a decision hangs on, for who decides on them (`canDecide`). */
export async function waitingChanges({ db, actor }: Context, language: string) {
  if (actor.kind !== "person") return [];
  const events = actor.grants.flatMap(({ role, scope }) =>
    role === "organizer" && scope.kind === "event" ? [scope.eventId] : [],
  );
  const towns = actor.grants.flatMap(({ role, scope }) =>
    role === "coordinator" && scope.kind === "community" ? [scope.communityId] : [],
  );
  if (events.length + towns.length === 0) return [];
  const rows = await db.registration.findMany({
    where: {
      answerChanges: { some: {} },
      state: { in: livingStates },
      OR: [
        { eventId: { in: events } },
        { communityId: { in: towns } },
        { party: { event: { hostId: { in: towns } } } },
      ],
    },
    orderBy: [{ answerVersion: "asc" }, { id: "asc" }],
    take: MOST_NAMED,
    select: {
      id: true,
      person: { select: { givenNames: true, familyName: true } },
      party: { select: { event: { select: titled } } },
    },
  });
  return rows.map(({ id, person, party }) => ({
    id,
    name: formatName({ ...person, familyName: person.familyName ?? "" }),
    event: titleIn(party.event, language),
  }));
}

export type WaitingChange = Awaited<ReturnType<typeof waitingChanges>>[number];

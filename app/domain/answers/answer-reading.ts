/** As what somebody is given answers to read, besides the family; each question names to whom it is told. */
import type { Actor } from "#app/domain/accounts/actor.ts";
import {
  type HealthPlace,
  healthReading,
  hostsNow,
  leadsNow,
} from "#app/domain/health/permissions.ts";
import type { AnswerReader, Sensitivity } from "#app/domain/questions/keeping.ts";
import { holds } from "#app/domain/rights.ts";

/**
 * As what the actor reads answers about one registration on a day of the host's calendar; empty for everybody else,
 * administrators included. Whoever cooks is not among them: a kitchen reads how many, never who.
 */
export function answerReadersFor(actor: Actor, place: HealthPlace, today: string): AnswerReader[] {
  if (actor.kind !== "person") return [];
  const desk = deskReadersFor(actor, place);
  const named = healthReading(actor, place, today)?.reader;
  const readers: Record<AnswerReader, boolean> = {
    organizer: desk.includes("organizer"),
    coordinator: desk.includes("coordinator"),
    leader: place.isConfirmed && leadsNow(actor, place, today),
    health: named === "health" || named === "coordinator",
    hostFamily: place.isConfirmed && hostsNow(actor, place, today),
    kitchen: false,
  };
  return (Object.keys(readers) as AnswerReader[]).filter((one) => readers[one]);
}

/** The same of the office alone, which reads nothing of health: the event's organizers, and coordinators of the own town. */
export function deskReadersFor(
  actor: Actor,
  { eventId, communityId }: Pick<HealthPlace, "eventId" | "communityId">,
): AnswerReader[] {
  if (actor.kind !== "person") return [];
  const isOrganizer = holds(actor, "organizer", { kind: "event", eventId });
  const isOfTown = holds(actor, "coordinator", { kind: "community", communityId });
  return [
    ...(isOrganizer ? ["organizer" as const] : []),
    ...(isOfTown ? ["coordinator" as const] : []),
  ];
}

type Told = { readers: readonly AnswerReader[]; sensitivity: Sensitivity };

/** Whether an answer is told to one of these; of health nothing is, before there is a place. */
export const isToldTo = (
  { readers, sensitivity }: Told,
  to: readonly AnswerReader[],
  { isConfirmed }: Pick<HealthPlace, "isConfirmed">,
): boolean =>
  (sensitivity === "ordinary" || isConfirmed) && readers.some((one) => to.includes(one));

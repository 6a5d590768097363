/** Who reads what of a person's health, and from when to when. Whoever is not named here reads nothing. */
import type { Actor, Person } from "#app/domain/accounts/actor.ts";
import { holds } from "#app/domain/rights.ts";
import { isoDay } from "#app/i18n/formats.ts";
import { sharedUntil } from "./keeping.ts";
import { type Part, partNames } from "./record.ts";

const DAY = 86_400_000;

/** Days before and after an event on which leaders read of their group, and after it on which a host does. */
const LEADER_BEFORE = 14;
const LEADER_AFTER = 7;
const HOST_AFTER = 2;

/** What a family must know who has the person to stay. */
const partsOfHost: readonly Part[] = ["allergies", "medicines", "diet"];

/** Of an event, what decides who reads. */
export type HealthEvent = { eventId: string; hostId: string };

/** The same of somebody's registration for it. */
export type HealthPlace = HealthEvent & {
  /** The town that it comes from. */
  communityId: string;
  isConfirmed: boolean;
  startsOn: string;
  endsOn: string;
  /** Accounts of those who lead the person's group. */
  leaders: readonly string[];
  /** With whom the person stays, and since when that is published. */
  stay: { hosts: readonly string[]; publishedOn: string } | null;
};

export type Reader = "health" | "coordinator" | "leader" | "host";
export type Reading = { reader: Reader; parts: readonly Part[] };

/** As what, and which parts, the actor reads on a day of the host's calendar; null for who may not. */
export function healthReading(actor: Actor, place: HealthPlace, today: string): Reading | null {
  if (actor.kind !== "person" || !place.isConfirmed || today > sharedUntil(place.endsOn))
    return null;
  const named = namedReader(actor, place);
  if (named === "health" || (named && isOfOwnTown(actor, place)))
    return { reader: named, parts: partNames };
  if (leadsNow(actor, place, today)) return { reader: "leader", parts: partNames };
  return hostsNow(actor, place, today) ? { reader: "host", parts: partsOfHost } : null;
}

/** The pages of those who are named for an event's health, and of its leaders; whom they read there each person's place decides. */
export function canOpenHealth(actor: Actor, event: HealthEvent): boolean {
  if (actor.kind !== "person") return false;
  const isLeader = holds(actor, "leader", { kind: "event", eventId: event.eventId });
  return isLeader || namedReader(actor, event) !== null;
}

/** How many eat what is for the kitchen, and for whoever reads it of each person anyway. */
export function canCountDiets(actor: Actor, event: HealthEvent): boolean {
  if (actor.kind !== "person") return false;
  const isCook = holds(actor, "kitchen", { kind: "event", eventId: event.eventId });
  return isCook || namedReader(actor, event) === "health";
}

/** Who is named for an event's health. A coordinator whose town sends people is named for those alone. */
function namedReader(actor: Person, { eventId, hostId }: HealthEvent): Reader | null {
  if (!holds(actor, "health", { kind: "event", eventId })) return null;
  const isOfHost =
    holds(actor, "organizer", { kind: "event", eventId }) ||
    holds(actor, "coordinator", { kind: "community", communityId: hostId });
  const isSending = actor.grants.some(({ role }) => role === "coordinator");
  return isSending && !isOfHost ? "coordinator" : "health";
}

const isOfOwnTown = (actor: Person, { communityId }: HealthPlace) =>
  holds(actor, "coordinator", { kind: "community", communityId });

const shifted = (day: string, days: number) => isoDay(new Date(Date.parse(day) + days * DAY));

/** Whether the actor leads the person's group on that day. */
export function leadsNow(actor: Person, place: HealthPlace, today: string): boolean {
  const { eventId, leaders, startsOn, endsOn } = place;
  return (
    holds(actor, "leader", { kind: "event", eventId }) &&
    leaders.includes(actor.accountId) &&
    today >= shifted(startsOn, -LEADER_BEFORE) &&
    today <= shifted(endsOn, LEADER_AFTER)
  );
}

/** Whether the person stays at the actor's home on that day, once both know it. */
export function hostsNow(
  { accountId }: Person,
  { stay, endsOn }: HealthPlace,
  today: string,
): boolean {
  if (!stay?.hosts.includes(accountId)) return false;
  return today >= stay.publishedOn && today <= shifted(endsOn, HOST_AFTER);
}

import { formatName } from "#app/i18n/names.ts";
import { nameOfHome } from "./home.ts";
import type { EventHosting } from "./hosting-of.server.ts";
import { assignmentOf, instanceOf, ruledOut, type RuledOut } from "./instance-of.ts";
import { type Obstacle, whyNotNow, whyNowhere } from "./matching/explain.ts";
import { factsOf } from "./matching/facts.ts";
import type { Assignment, Instance, Unit } from "./matching/instance.ts";
import { type Refusal, refusalBits, refusals, refusalsOf } from "./matching/rules.ts";
import { partsOf, scoreOf, scoreParts } from "./matching/score.ts";
import { priceInThread, waysOutInThread } from "./matching/solve-in-thread.server.ts";
import { detailsOf } from "./score-details.ts";
import { weightsOf } from "./weights.ts";

type Asked = {
  guest: string;
  /** A family of which is asked what it would cost to have the guest there. */
  price: string | null;
  /** What would help a guest without a family is asked. */
  ways: boolean;
  /** The plan that is shown, where it is not the present one. */
  assignment: Assignment | null;
};

/** Families that fit by the rules of which is looked up what stands in the way just now. */
const MOST_LOOKED_AT = 16;

/** One guest of the board: where she is and why, where else she could be and what stands against it. */
export async function guestPanel(event: EventHosting, asked: Asked) {
  const person = event.people.find(({ guest }) => guest.id === asked.guest);
  const instance = instanceOf(event.hosting);
  const unit = instance.units.find(({ members }) => members.includes(asked.guest));
  if (!person || !unit) return null;
  const now = assignmentOf(instance);
  const here = (asked.assignment ?? now)[unit.id] ?? null;
  const families = familiesFor(event, instance, { unit, guest: asked.guest, now });
  const names = namesOf(event);
  return {
    ...{ id: asked.guest, name: formatName(person.name), isTold: person.isTold },
    isGrouped: person.isGrouped,
    with: unit.members.filter((id) => id !== asked.guest).map((id) => names.guest(id)),
    isApart: person.guest.apart,
    isLocked: event.hosting.now.get(asked.guest)?.isLocked ?? false,
    here: here === null ? null : reasonsFor(event, asked.guest, here),
    isProposal: asked.assignment !== null,
    families: families.filter(({ id }) => id !== here),
    nowhere: here === null ? nowhereFor(instance, unit) : null,
    price: asked.price === null ? null : await priceFor(event, instance, unit, asked.price),
    ways: asked.ways ? await waysFor(event, instance, unit) : null,
  };
}

export type GuestPanel = NonNullable<Awaited<ReturnType<typeof guestPanel>>>;
export type Family = GuestPanel["families"][number];
export type Reason = Exclude<Refusal, "ruledOut"> | RuledOut;

function namesOf(event: EventHosting) {
  const guests = new Map(event.people.map(({ guest, name }) => [guest.id, formatName(name)]));
  const hosts = new Map(event.hosting.hosts.map(({ id, home }) => [id, nameOfHome(home)]));
  return {
    guest: (id: string) => guests.get(id) ?? "",
    host: (id: string) => hosts.get(id) ?? "",
  };
}

/** Points of each part, and what they stand on. */
function reasonsFor(event: EventHosting, guestId: string, hostId: string) {
  const { hosting } = event;
  const weights = weightsOf(event.plan.weights);
  const facts = factsOf(instanceOf(hosting));
  const guest = facts.units
    .flatMap(({ members }) => members)
    .find((one) => one.guest.id === guestId);
  const host = facts.hosts[facts.hostIndex.get(hostId) ?? -1];
  const [rawGuest, rawHost] = [
    hosting.guests.find(({ id }) => id === guestId),
    hosting.hosts.find(({ id }) => id === hostId),
  ];
  if (!guest || !host || !rawGuest || !rawHost) return null;
  const parts = partsOf(guest, host);
  return {
    ...{ id: hostId, name: nameOfHome(rawHost.home), approvedUntil: rawHost.approvedUntil },
    score: scoreOf(guest, host, weights),
    parts: scoreParts
      .filter((part) => weights[part] > 0)
      .map((part) => ({ part, points: weights[part] * parts[part], of: weights[part] })),
    details: detailsOf(rawGuest, rawHost, hosting.event.agesOn),
  };
}

type Looking = { unit: Unit; guest: string; now: Assignment };

/** All families for a unit: those that fit first, the best before the others; then those that never can, with why. */
function familiesFor(event: EventHosting, instance: Instance, { unit, guest, now }: Looking) {
  const facts = factsOf(instance);
  const own = facts.units[facts.unitIndex.get(unit.id) ?? -1];
  const member = own?.members.find((one) => one.guest.id === guest);
  if (!own || !member) return [];
  const weights = weightsOf(event.plan.weights);
  const names = namesOf(event);
  const rated = facts.hosts.map((host) => ({
    ...{ id: host.host.id, name: names.host(host.host.id), score: scoreOf(member, host, weights) },
    never: reasonsAgainst(event, unit, host.host.id, refusalBits(own, host)),
  }));
  const byScore = rated.sort(
    (one, other) =>
      Number(one.never.length > 0) - Number(other.never.length > 0) || other.score - one.score,
  );
  return byScore.map((family, at) => ({
    ...family,
    obstacles:
      family.never.length === 0 && at < MOST_LOOKED_AT
        ? obstaclesAgainst(instance, now, { unit: unit.id, host: family.id }, names)
        : [],
  }));
}

function reasonsAgainst(
  { hosting }: EventHosting,
  unit: Unit,
  hostId: string,
  bits: number,
): Reason[] {
  const host = hosting.hosts.find(({ id }) => id === hostId);
  const members = hosting.guests.filter(({ id }) => unit.members.includes(id));
  const own = host ? members.flatMap((guest) => ruledOut(guest, host, hosting)) : [];
  const rules = refusalsOf(bits).filter((rule) => rule !== "ruledOut");
  return [...new Set<Reason>([...rules, ...own])];
}

type Names = ReturnType<typeof namesOf>;

/** What stands in the way just now, with names in place of ids; her own lock does not. */
function obstaclesAgainst(
  instance: Instance,
  now: Assignment,
  pair: { unit: string; host: string },
  names: Names,
) {
  const free = { ...instance, locks: instance.locks.filter(({ unit }) => unit !== pair.unit) };
  return whyNotNow(free, now, pair).map((one) => namedObstacle(one, instance, names));
}

function namedObstacle(obstacle: Obstacle, { units }: Instance, names: Names) {
  if (!("units" in obstacle)) return { ...obstacle, names: [] as string[] };
  const members = units
    .filter(({ id }) => obstacle.units.includes(id))
    .flatMap((unit) => unit.members.map((id) => names.guest(id)));
  return { rule: obstacle.rule, names: members };
}

/** How many families each rule takes away from a unit, those that take most first. */
function nowhereFor(instance: Instance, unit: Unit) {
  const { families, possible, by } = whyNowhere(instance, unit.id);
  const rules = refusals
    .map((rule) => ({ rule, count: by[rule] }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  return { families, possible, rules };
}

const [PRICE_SECONDS, WAYS_SECONDS] = [2, 6];

/** What it would cost to have a unit in a family: who would move, and by how many points. */
async function priceFor(event: EventHosting, instance: Instance, unit: Unit, host: string) {
  if (!instance.hosts.some(({ id }) => id === host)) return null;
  const names = namesOf(event);
  const placed = { instance, assignment: assignmentOf(instance) };
  const outcome = await priceInThread(
    placed,
    { unit: unit.id, host },
    { seconds: PRICE_SECONDS, weights: weightsOf(event.plan.weights) },
  );
  if (!outcome) return { host, name: names.host(host), moves: null };
  return { host, name: names.host(host), moves: namedMoves(outcome.moves, instance, names) };
}

type Moves = { unit: string; from: string | null; to: string | null; points: number }[];

const namedMoves = (moves: Moves, { units }: Instance, names: Names) =>
  moves.map(({ unit, from, to, points }) => ({
    names: (units.find(({ id }) => id === unit)?.members ?? []).map((id) => names.guest(id)),
    from: from === null ? null : names.host(from),
    to: to === null ? null : names.host(to),
    points,
  }));

/** What would help a unit that has no family, each way tried out. */
async function waysFor(event: EventHosting, instance: Instance, unit: Unit) {
  const names = namesOf(event);
  const placed = { instance, assignment: assignmentOf(instance) };
  const found = await waysOutInThread(placed, unit.id, {
    seconds: WAYS_SECONDS,
    weights: weightsOf(event.plan.weights),
  });
  const before = Object.values(placed.assignment).filter((host) => host !== null).length;
  return found.map(({ way, placed: after }) => ({
    is: way.is,
    family: "host" in way ? names.host(way.host) : "",
    count: "beds" in way ? way.beds : "age" in way ? way.age : Math.max(1, after - before),
  }));
}

/** How an event is tied to others: editions of one series, and the visit that another returns. */
import { randomUUID } from "node:crypto";
import type { Actor } from "#app/domain/accounts/actor.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { titlesOf } from "./desk-titles.server.ts";
import { isForEverybody } from "./lifecycle.ts";
import { canWriteEvent } from "./permissions.ts";
import { takingPart } from "./town-answer.ts";

type Place = { id: string; hostId: string };
type Event = Place & { seriesId: string | null; outwardId: string | null };

/** Older ones are tied by those that follow them. */
const MOST_CHOICES = 60;

const tied = {
  ...{ id: true, hostId: true, state: true, cancelledAsDraft: true, startsOn: true },
  ...{ seriesId: true, slug: true, textSetId: true },
} as const;

/** Events of the same host that this one can follow in a series. */
const seriesOf = ({ id, hostId }: Place) => ({ hostId, id: { not: id } });

/** Events of other towns that this one's host takes part in, so that it can return the visit. */
const visitsOf = ({ id, hostId }: Place) => ({
  ...{ id: { not: id }, hostId: { not: hostId } },
  communities: { some: { communityId: hostId, ...takingPart } },
  OR: [{ returnVisit: null }, { returnVisit: { id } }],
});

type Tied = Place & { seriesId: string | null } & Parameters<typeof isForEverybody>[0];

/** Who joins a series that does not exist yet writes in both events. */
const mayJoin = (actor: Actor, event: Tied) =>
  canWriteEvent(actor, event) || (event.seriesId !== null && isForEverybody(event));

const maySee = (actor: Actor, event: Tied) => canWriteEvent(actor, event) || isForEverybody(event);

/** What the form offers to choose, the latest first, by titles in a language. */
export async function tiesToChoose({ db, actor }: Context, event: Event, language: string) {
  const found = (where: object) =>
    db.event.findMany({
      where,
      ...{ orderBy: { startsOn: "desc" }, take: MOST_CHOICES },
      select: tied,
    });
  const [series, visits] = await Promise.all([found(seriesOf(event)), found(visitsOf(event))]);
  const offered = {
    series: series.filter((one) => mayJoin(actor, one)),
    visits: visits.filter((one) => maySee(actor, one) || one.id === event.outwardId),
  };
  const all = [...offered.series, ...offered.visits];
  const titles = await titlesOf(
    db,
    all.map(({ textSetId }) => textSetId),
    language,
  );
  const named = ({ id, slug, textSetId, startsOn }: (typeof all)[number]) => {
    return { id, name: titles.get(textSetId) ?? slug, startsOn };
  };
  const mate = offered.series.find((one) => one.seriesId === event.seriesId);
  return {
    series: offered.series.map(named),
    visits: offered.visits.map(named),
    /** An edition of its series; itself where the others are not this reader's; empty without a series. */
    seriesWith: event.seriesId ? (mate?.id ?? event.id) : "",
  };
}

type Choice = { event: Event; chosen: string | undefined };

/** The series that an event shares with the chosen one, which founds it if need be; null without one. */
export async function joinSeries(
  tx: Tx,
  actor: Actor,
  { event, chosen }: Choice,
): Promise<string | null> {
  if (!chosen) return null;
  if (chosen === event.id) return event.seriesId;
  const other = await tx.event.findFirst({
    where: { AND: [seriesOf(event), { id: chosen }] },
    select: tied,
  });
  if (!other || !mayJoin(actor, other)) refuse("notFound");
  const seriesId = other.seriesId ?? event.seriesId ?? randomUUID();
  if (!other.seriesId) await tx.event.update({ where: { id: chosen }, data: { seriesId } });
  return seriesId;
}

/** The visit that an event returns; one visit is returned once. */
export async function returnVisit(
  tx: Tx,
  actor: Actor,
  { event, chosen }: Choice,
): Promise<string | null> {
  if (!chosen) return null;
  if (chosen === event.outwardId) return chosen;
  await tx.$queryRaw`select id::text from events where id = ${chosen}::uuid for update`;
  const other = await tx.event.findFirst({
    where: { AND: [visitsOf(event), { id: chosen }] },
    select: tied,
  });
  if (!other || !maySee(actor, other)) refuse("notFound");
  return other.id;
}

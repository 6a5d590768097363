import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Actor } from "#app/domain/accounts/actor.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { canBeChanged } from "#app/domain/events/lifecycle.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { participantKinds } from "./free-places.ts";
import { canWritePlaces } from "./permissions.ts";
import type { PlacesForm } from "./schema.ts";

type Input = PlacesForm & { slug: string };

/** Writes how many an event seats and what is kept for whom, unless somebody else did so since the form was filled. */
export async function changePlaces(context: Context, input: Input): Promise<void> {
  const { db, actor, now } = context;
  const { slug, version, overall = null } = input;
  await db.$transaction(async (tx) => {
    const event = await eventToWrite(tx, actor, slug);
    const { count } = await tx.event.updateMany({
      where: { id: event.id, placesVersion: version },
      data: { overallCapacity: overall, placesVersion: { increment: 1 } },
    });
    if (count === 0) refuse("changedMeanwhile");
    const capacities = capacitiesOf(event.id, input);
    await refuseFewerThanTaken(tx, event.id, input);
    await tx.eventCapacity.deleteMany({ where: { eventId: event.id } });
    await tx.eventCapacity.createMany({ data: capacities });
    await tx.reservedPlace.createMany({ data: reservedOf(event, input) });
    await enqueue(tx, "registrations.settle", { eventId: event.id });
    await clearPublicPages(tx);
    await recordAudit(tx, {
      ...{ chain: event.hostId, action: "event.changePlaces", subject: event.id, now },
      actorId: accountIdOf(actor),
      details: { count: capacities.reduce((sum, { places }) => sum + places, 0) },
    });
  });
}

async function eventToWrite(tx: Tx, actor: Actor, slug: string) {
  const event = await tx.event.findUnique({
    where: { slug },
    select: {
      ...{ id: true, hostId: true, state: true },
      communities: { select: { community: { select: { id: true, slug: true } } } },
    },
  });
  if (!event || !canWritePlaces(actor, event)) refuse("notFound");
  if (!canBeChanged(event.state)) refuse("eventEnded");
  return { ...event, towns: event.communities.map(({ community }) => community) };
}

const capacitiesOf = (eventId: string, { capacity }: Input) =>
  participantKinds.flatMap((kind) => {
    const places = capacity[kind];
    return places ? [{ eventId, kind, places }] : [];
  });

type Event = { id: string; towns: readonly { id: string; slug: string }[] };

/** What is kept for the towns of the event; one that no longer takes part has nothing. */
const reservedOf = ({ id: eventId, towns }: Event, input: Input) =>
  towns.flatMap(({ id: communityId, slug }) => {
    const typed = input.towns.find((town) => town.slug === slug);
    if (!typed) return [];
    return participantKinds.flatMap((kind) => {
      const { places, releasesOn } = typed.reserved[kind];
      if (!places) return [];
      return [{ eventId, communityId, kind, places, releasesOn: dayOf(releasesOn) }];
    });
  });

/** Whoever has a place keeps it: an event cannot seat fewer than it has seated. */
async function refuseFewerThanTaken(tx: Tx, eventId: string, { capacity, overall }: Input) {
  const seats = await tx.eventSeats.findMany({
    where: { eventId },
    select: { kind: true, taken: true },
  });
  const sum = (some: typeof seats) => some.reduce((all, { taken }) => all + taken, 0);
  for (const kind of participantKinds) {
    const count = sum(seats.filter((one) => one.kind === kind));
    if ((capacity[kind] ?? 0) < count) refuse("placesTaken", { count });
  }
  if (overall !== undefined && overall < sum(seats)) refuse("placesTaken", { count: sum(seats) });
}

const dayOf = (day: string | undefined) => (day ? new Date(day) : null);

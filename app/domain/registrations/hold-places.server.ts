import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { instantAt } from "#app/domain/events/local-time.ts";
import { freePlaces } from "#app/domain/places/free-places.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { admit } from "./admission.ts";
import { startOf } from "./deadlines.ts";
import { eventToRegisterFor } from "./event-to-register-for.server.ts";
import { lockEvent, type LockedEvent, patiently, waitingOf } from "./event-lock.server.ts";
import { fillPlaces, makeOffers, settledStanding } from "./fill-places.server.ts";
import { canDecide } from "./permissions.ts";
import type { HoldForm } from "./held-places-schema.ts";

/** Holds places of a town for people whose names come later: as many as are free to it, and never before those who wait. */
export async function holdPlaces(
  { db, actor, now }: Context,
  { slug, form }: { slug: string; form: HoldForm },
): Promise<void> {
  const { id: eventId, hostId, towns, kinds } = await eventToRegisterFor(db, slug);
  const town = towns.find((one) => one.slug === form.town);
  if (!town || !canDecide(actor, { eventId, hostId, communityId: town.id }))
    return refuse("notFound");
  if (!kinds.includes(form.kind)) refuse("notFound");
  await db.$transaction(async (tx) => {
    const event = await lockEvent(tx, now, eventId);
    const until = untilOf(event, form.until, now);
    await refuseUnlessFree(tx, now, event, form);
    const { kind, places, label } = form;
    const id = randomUUID();
    const of = { eventId, communityId: town.id };
    await tx.heldPlaces.create({ data: { id, ...of, kind, places, label, until, createdAt: now } });
    await clearPublicPages(tx);
    await recordAudit(tx, {
      ...{ chain: hostId, action: "event.holdPlaces", subject: id, actorId: accountIdOf(actor) },
      ...{ now, details: { eventId, count: places } },
    });
  }, patiently);
}

/** The end of the day until which names may come, by the host's clock, and before the event begins. */
function untilOf(event: LockedEvent, day: string, now: Date): Date {
  const start = startOf(event);
  if (event.state !== "published" || now >= start) refuse("eventEnded");
  const end = instantAt(day, "23:59:59", event.timeZone);
  if (end <= now) refuse("heldPlacesPast");
  return end < start ? end : start;
}

async function refuseUnlessFree(tx: Tx, now: Date, event: LockedEvent, form: HoldForm) {
  const { town: community, kind, places } = form;
  const standing = await settledStanding(tx, now, event);
  const waiting = await waitingOf(tx, now, event);
  const asking = { community, wish: { [kind]: places } };
  const { isSeated, ...others } = admit({ ...standing, waiting }, asking, now);
  await makeOffers(tx, { now, event, ...others });
  if (isSeated) return;
  if (waiting.length > 0) refuse("heldPlacesWaiting");
  const free = freePlaces(standing.places, standing.taken, { community, kind }, now);
  refuse("heldPlacesTooMany", { count: free });
}

/** Gives held places back before their time; whoever waits is offered them at once. */
export async function releasePlaces(
  { db, actor, now }: Context,
  { slug, id }: { slug: string; id: string },
): Promise<void> {
  const { id: eventId, hostId } = await eventToRegisterFor(db, slug);
  await db.$transaction(async (tx) => {
    const event = await lockEvent(tx, now, eventId);
    const held = await tx.heldPlaces.findUnique({ where: { id, eventId } });
    if (!held || !canDecide(actor, { eventId, hostId, communityId: held.communityId }))
      return refuse("notFound");
    await tx.heldPlaces.delete({ where: { id } });
    await fillPlaces(tx, now, event);
    await clearPublicPages(tx);
    await recordAudit(tx, {
      ...{ chain: hostId, action: "event.releasePlaces", subject: id, now },
      ...{ actorId: accountIdOf(actor), details: { eventId, count: held.places } },
    });
  }, patiently);
}

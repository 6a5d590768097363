import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { changePlan } from "./change-plan.server.ts";
import type { EventHosting } from "./hosting-of.server.ts";
import { assignmentOf, instanceOf } from "./instance-of.ts";
import { whyNever, whyNotNow } from "./matching/explain.ts";
import type { Instance } from "./matching/instance.ts";
import { writePlaces } from "./write-places.server.ts";

type Moving = { slug: string; guest: string; host: string | null };

/** Where a guest and those who belong with her are moved from: what undoing brings them back to. */
export type Moved = { from: string | null };

/**
 * Puts a guest, with those who sleep in one home with her, into a family, or takes them out of theirs. Refused where
 * it breaks a rule as all others are placed; what is moved by hand is put aside for the next search only by locking it.
 */
export async function moveGuest(context: Context, { slug, guest, host }: Moving): Promise<Moved> {
  return changePlan(context, slug, async (tx, event) => {
    const instance = instanceOf(event.hosting);
    const unit = unitWith(instance, guest);
    const from = instance.previous[unit.id] ?? null;
    if (host !== null) refuseBroken(instance, { unit: unit.id, host });
    const wanted = new Map(unit.members.map((id) => [id, host]));
    await writePlaces(tx, context, event, { wanted, byHand: true, why: "moved" });
    await recordAudit(tx, {
      ...{ chain: event.hostId, action: "hosting.move", subject: guest, now: context.now },
      ...{ actorId: accountIdOf(context.actor), details: { eventId: event.id } },
    });
    return { from };
  });
}

function unitWith({ units }: Instance, guest: string) {
  return units.find(({ members }) => members.includes(guest)) ?? refuse("notFound");
}

function refuseBroken(instance: Instance, pair: { unit: string; host: string }): void {
  if (!instance.hosts.some(({ id }) => id === pair.host)) refuse("notFound");
  // A lock says where the search may not move her from; a hand may.
  const free = { ...instance, locks: instance.locks.filter(({ unit }) => unit !== pair.unit) };
  if (whyNever(free, pair).length > 0) refuse("assignmentBreaksRule");
  if (whyNotNow(free, assignmentOf(free), pair).length > 0) refuse("assignmentBreaksRule");
}

/** Keeps a guest and those with her where they are when the rest is solved anew, or lets them go again. */
export async function lockGuest(
  context: Context,
  { slug, guest, isLocked }: { slug: string; guest: string; isLocked: boolean },
): Promise<void> {
  await changePlan(context, slug, async (tx, event) => {
    const { members } = unitWith(instanceOf(event.hosting), guest);
    const { count } = await tx.assignment.updateMany({
      where: { eventId: event.id, registrationId: { in: members }, endedAt: null },
      data: { locked: isLocked },
    });
    if (count === 0) refuse("notFound");
  });
}

/** Takes a guest out of the party that she would sleep with in one home, or lets her belong to it again. */
export async function setApart(
  context: Context,
  { slug, guest, isApart }: { slug: string; guest: string; isApart: boolean },
): Promise<void> {
  await changePlan(context, slug, async (tx, event) => {
    if (!isGuestOf(event, guest)) refuse("notFound");
    await tx.hostingGuest.upsert({
      where: { registrationId: guest },
      create: { registrationId: guest, apart: isApart },
      update: { apart: isApart, version: { increment: 1 } },
    });
  });
}

const isGuestOf = ({ hosting }: EventHosting, guest: string) =>
  hosting.guests.some(({ id }) => id === guest);

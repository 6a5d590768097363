import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { changePlan } from "./change-plan.server.ts";
import type { EventHosting } from "./hosting-of.server.ts";
import { instanceOf } from "./instance-of.ts";
import type { Assignment, Instance } from "./matching/instance.ts";
import { verify } from "./matching/verify.ts";
import { runBefore, runResult } from "./run.ts";
import { writePlaces } from "./write-places.server.ts";

type Adopting = { slug: string; runId: string };

/** Takes a search's proposal over as the plan, if by now it breaks no rule; whoever was locked meanwhile stays. */
export async function adoptRun(context: Context, { slug, runId }: Adopting): Promise<void> {
  await changePlan(context, slug, async (tx, event) => {
    const run = await tx.hostingRun.findFirst({
      where: { id: runId, eventId: event.id, state: "done", adoptedAt: null },
    });
    const result = runResult.safeParse(run?.result).data;
    if (!run || !result) return refuse("notFound");
    const instance = instanceOf(event.hosting);
    const before = guestsAt(instance, instance.previous);
    await putAll(context, { tx, event, instance }, result.assignment);
    await tx.hostingRun.update({
      where: { id: runId },
      data: { adoptedAt: context.now, progress: { before } },
    });
    await recordAudit(tx, {
      ...{ chain: event.hostId, action: "hosting.adopt", subject: runId, now: context.now },
      ...{ actorId: accountIdOf(context.actor), details: { eventId: event.id } },
    });
  });
}

/** Brings back where everybody was before a proposal was taken over, as far as it still breaks no rule. */
export async function undoAdoption(context: Context, { slug, runId }: Adopting): Promise<void> {
  await changePlan(context, slug, async (tx, event) => {
    const run = await tx.hostingRun.findFirst({
      where: { id: runId, eventId: event.id, adoptedAt: { not: null } },
    });
    const kept = run?.progress as { before?: unknown } | null | undefined;
    const before = runBefore.safeParse(kept?.before).data;
    if (!before) return refuse("notFound");
    const instance = instanceOf(event.hosting);
    const units = instance.units.map(({ id, members: [first = id] }) => [
      id,
      before[first] ?? null,
    ]);
    await putAll(context, { tx, event, instance }, Object.fromEntries(units) as Assignment);
    await tx.hostingRun.update({
      where: { id: runId },
      data: { adoptedAt: null, progress: {} },
    });
  });
}

type Putting = {
  tx: Parameters<typeof writePlaces>[0];
  event: EventHosting;
  instance: Instance;
};

/** Writes a whole assignment that has passed the verifier as things stand now. */
async function putAll(
  context: Context,
  { tx, event, instance }: Putting,
  assignment: Assignment,
): Promise<void> {
  const units = new Set(instance.units.map(({ id }) => id));
  const known = Object.fromEntries(Object.entries(assignment).filter(([unit]) => units.has(unit)));
  if (verify(instance, known).length > 0) refuse("proposalOutdated");
  const wanted = new Map(Object.entries(guestsAt(instance, known)));
  await writePlaces(tx, context, event, { wanted, byHand: false, why: "replanned" });
}

/** Where each guest is in an assignment of units; who is in none keeps her place out of it. */
const guestsAt = ({ units }: Instance, assignment: Assignment): Record<string, string | null> =>
  Object.fromEntries(
    units.flatMap(({ id, members }) =>
      id in assignment ? members.map((member) => [member, assignment[id] ?? null]) : [],
    ),
  );

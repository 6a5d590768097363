import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { changePlan } from "./change-plan.server.ts";
import { startRun } from "./run-search.server.ts";
import { endPlaces } from "./write-places.server.ts";

/** Seconds for a plan that leaves most where they are. */
const SECONDS = 10;

/**
 * A family cannot host after all: its beds are taken back, its guests are without a family, whoever was told is told
 * again, and a search begins that moves as few others as it must.
 */
export async function dropHost(
  context: Context,
  { slug, host }: { slug: string; host: string },
): Promise<void> {
  await changePlan(context, slug, async (tx, event) => {
    const { count } = await tx.hostOffer.updateMany({
      where: { eventId: event.id, hostId: host, withdrawnAt: null },
      data: { withdrawnAt: context.now, version: { increment: 1 } },
    });
    if (count === 0) refuse("notFound");
    const left = event.places.filter(({ hostId }) => hostId === host);
    await endPlaces(tx, context.now, left, "hostGone");
    await recordAudit(tx, {
      ...{ chain: event.hostId, action: "hosting.drop", subject: host, now: context.now },
      ...{ actorId: accountIdOf(context.actor), details: { eventId: event.id } },
    });
  });
  await startRun(context, { slug, seconds: SECONDS, isFair: false });
}

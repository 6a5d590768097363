import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { changePlan } from "./change-plan.server.ts";
import { assignmentOf, instanceOf } from "./instance-of.ts";
import { verify } from "./matching/verify.ts";
import { tellOfPublished } from "./tell-of-stays.server.ts";

type Publishing = {
  slug: string;
  /** Guests of this town alone; null: of all. */
  town: string | null;
};

/**
 * Lets guests and families read each other's cards, and writes to both: an act of its own. Refused while what is to
 * be published breaks a rule, because what held when it was planned may not hold now. Answers how many were new.
 */
export async function publishStays(context: Context, { slug, town }: Publishing): Promise<number> {
  return changePlan(context, slug, async (tx, event) => {
    const { hosting, places, towns } = event;
    const chosen = town === null ? null : towns.find((one) => one.slug === town);
    if (chosen === undefined) return refuse("notFound");
    const isMeant = new Set(
      hosting.guests.filter(({ townId }) => !chosen || townId === chosen.id).map(({ id }) => id),
    );
    const fresh = places.filter(
      ({ registrationId, publishedAt }) => isMeant.has(registrationId) && publishedAt === null,
    );
    const hosts = new Set(fresh.map(({ hostId }) => hostId));
    const instance = instanceOf(hosting);
    const broken = verify(instance, assignmentOf(instance));
    if (broken.some(({ host }) => host !== null && hosts.has(host))) refuse("assignmentBreaksRule");
    if (fresh.length === 0) refuse("nothingToPublish");
    const ids = fresh.map(({ id }) => id);
    await tx.assignment.updateMany({
      where: { id: { in: ids } },
      data: { publishedAt: context.now },
    });
    await tellOfPublished(tx, context.now, ids);
    await recordAudit(tx, {
      ...{ chain: event.hostId, action: "hosting.publish", subject: event.id, now: context.now },
      ...{ actorId: accountIdOf(context.actor), details: { eventId: event.id, count: ids.length } },
    });
    return ids.length;
  });
}

import type { Context } from "#app/domain/context.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { eventHead, shownHead } from "./desk-queries.server.ts";
import { canBeCancelled } from "./lifecycle.ts";
import { toldOfCancelling } from "./tell-of-cancelling.server.ts";

/** What cancelling an event would do, for who may; null where it is not there or has ended. */
export async function cancellingOf(context: Context, slug: string, language: string) {
  const head = await eventHead(context, slug, language);
  if (!head || !canBeCancelled(head.state)) return null;
  const { db, actor, now } = context;
  const { textSet } = await db.event.findUniqueOrThrow({
    where: { id: head.id },
    select: { textSet: { select: { language: true } } },
  });
  const told = await toldOfCancelling(db, now, head.id);
  const actorId = accountIdOf(actor);
  return {
    head: shownHead(head),
    language: textSet.language,
    told: told.filter(({ accountId }) => accountId !== actorId).length,
  };
}

export type Cancelling = NonNullable<Awaited<ReturnType<typeof cancellingOf>>>;

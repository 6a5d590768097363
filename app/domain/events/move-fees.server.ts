import type { Tx } from "#app/platform/db.server.ts";

const DAY = 86_400_000;

/**
 * Moves the days of an event's fees with its first day: the end of the early reduction and the days on which
 * something is due. Refunds are counted back from the first day and need nothing.
 */
export async function moveFees(
  tx: Tx,
  eventId: string,
  { from, to }: { from: Date; to: Date },
): Promise<void> {
  const days = Math.round((to.getTime() - from.getTime()) / DAY);
  if (days === 0) return;
  await tx.$executeRaw`
    update event_fee_terms set early_until = early_until + ${days}::int, version = version + 1
    where event_id = ${eventId}::uuid`;
  // A moved day may be one that another payment still has, so all go before they come back.
  const instalments = await tx.feeInstalment.findMany({ where: { eventId } });
  await tx.feeInstalment.deleteMany({ where: { eventId } });
  await tx.feeInstalment.createMany({
    data: instalments.map(({ dueOn, percent }) => {
      return { eventId, percent, dueOn: new Date(dueOn.getTime() + days * DAY) };
    }),
  });
}

import { randomUUID } from "node:crypto";
import { weeksLater } from "./copy-dates.ts";
import type { Tx } from "#app/platform/db.server.ts";

type OfEvent = { from: string; to: string; setId: string; weeks: number };

/**
 * The fees of an event for its copy, with days so many weeks later; the towns of the copy are there. The copied texts
 * are already there by the old options' names and are given the new ones.
 */
export async function copyFees(tx: Tx, { from, to, setId, weeks }: OfEvent): Promise<void> {
  const saved = await tx.eventFeeTerms.findUnique({
    where: { eventId: from },
    include: { instalments: true, refunds: true, options: true },
  });
  if (!saved) return;
  const { instalments, refunds, options, ...terms } = saved;
  const earlyUntil = terms.earlyUntil && weeksLater(terms.earlyUntil, weeks);
  await tx.eventFeeTerms.create({ data: { ...terms, eventId: to, earlyUntil, version: 1 } });
  const later = instalments.map(({ dueOn, percent }) => {
    return { eventId: to, dueOn: weeksLater(dueOn, weeks), percent };
  });
  await tx.feeInstalment.createMany({ data: later });
  await tx.refundStep.createMany({ data: refunds.map((one) => ({ ...one, eventId: to })) });
  await copyAmounts(tx, from, to);
  const copies = options.map((one) => ({ ...one, id: randomUUID(), eventId: to }));
  await tx.feeOption.createMany({ data: copies });
  const [ids, newIds] = [options.map(({ id }) => id), copies.map(({ id }) => id)];
  await tx.$executeRaw`
    insert into fee_option_prices (option_id, event_id, community_id, minor)
    select pair.new_id::uuid, ${to}::uuid, p.community_id, p.minor
    from unnest(${ids}::text[], ${newIds}::text[]) pair(id, new_id)
    join fee_option_prices p on p.option_id = pair.id::uuid`;
  await tx.$executeRaw`
    update texts t set field = replace(t.field, pair.id, pair.new_id)
    from unnest(${ids}::text[], ${newIds}::text[]) pair(id, new_id)
    where t.set_id = ${setId}::uuid and t.field = 'fee.' || pair.id || '.name'`;
}

async function copyAmounts(tx: Tx, from: string, to: string) {
  const towns = await tx.townFees.findMany({ where: { eventId: from } });
  await tx.townFees.createMany({ data: towns.map((one) => ({ ...one, eventId: to })) });
  const fees = await tx.eventFee.findMany({ where: { eventId: from } });
  await tx.eventFee.createMany({ data: fees.map((one) => ({ ...one, eventId: to })) });
}

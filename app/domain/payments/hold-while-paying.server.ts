import type { Tx } from "#app/platform/db.server.ts";
import { inOrder } from "./guardians.server.ts";

type Key = Parameters<typeof inOrder>[0];

const DAY = 86_400_000;

/** A direct debit may take two weeks to arrive or to fail: until then no place of the order lapses. */
export async function holdForBank(tx: Tx, now: Date, key: Key): Promise<void> {
  const heldUntil = new Date(now.getTime() + 14 * DAY);
  await tx.registration.updateMany({
    where: { ...inOrder(key), state: "held", heldUntil: { lt: heldUntil } },
    data: { heldUntil },
  });
}

/** The bank has not paid: the family has three days for another way. */
export async function holdForAnotherTry(tx: Tx, now: Date, key: Key): Promise<void> {
  await tx.registration.updateMany({
    where: { ...inOrder(key), state: "held" },
    data: { heldUntil: new Date(now.getTime() + 3 * DAY) },
  });
}

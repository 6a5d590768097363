import { randomUUID } from "node:crypto";
import type { Role } from "#app/domain/accounts/actor.ts";
import { recordPayment } from "#app/domain/payments/record-payment.server.ts";
import { contextFor, db, testNow } from "./database.ts";
import { anAccount } from "./factories.ts";
import { aCamp, priced, registerFamily, signedIn } from "./registrations.ts";

/** Somebody with a role in a town. */
export async function townStaff(role: Role, communityId: string, now = testNow) {
  const { id } = await anAccount();
  return contextFor(signedIn(id, [{ role, scope: { kind: "community", communityId } }]), now);
}

type Facts = Parameters<typeof aCamp>[0] & {
  children?: number;
  now?: Date;
  /** A step of the event's ladder. */
  refund?: { daysBefore: number; percent: number };
};

/** A camp for which the guest town's children pay 950 zł to their own town, and a family with held places. */
export async function aHeldFamily({ children = 1, now = testNow, refund, ...facts }: Facts = {}) {
  const { event, guest: town } = await aCamp(facts);
  await priced(event.id, [town]);
  if (refund) await db.refundStep.create({ data: { eventId: event.id, ...refund } });
  const family = await registerFamily({ event, town }, children, now);
  return { event, town, ...family, order: await orderOf(event.id) };
}

/** The only order of an event. */
export const orderOf = (eventId: string) => db.order.findFirstOrThrow({ where: { eventId } });

/** The entries of an order, as what they are and how much. */
export async function entriesOf(orderId: string) {
  const entries = await db.ledgerEntry.findMany({ where: { orderId }, orderBy: { id: "asc" } });
  return entries.map(({ kind, minor }) => [kind, minor] as const);
}

type Paying = { town: { id: string; slug: string }; order: { code: string }; minor: number };

/** Cash of a day, as a treasurer's desk sends it. */
export const cash = (minor: number) => ({
  ...{ key: randomUUID(), minor, receivedOn: "2027-01-02", provider: "cash" as const },
  reference: undefined,
});

/** The treasurer of a town writes down cash that came for an order. */
export async function payInCash({ town, order, minor }: Paying, now = testNow) {
  const treasurer = await townStaff("treasurer", town.id, now);
  const [payee, code] = [town.slug, order.code];
  await recordPayment(treasurer, { payee, code, ...cash(minor) });
}

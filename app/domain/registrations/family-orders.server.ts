import { dayIn, instantAt } from "#app/domain/events/local-time.ts";
import { keptOf, priceOf } from "#app/domain/money/changes.ts";
import { balanceOf } from "#app/domain/money/ledger.ts";
import { openOf } from "#app/domain/money/schedule.ts";
import { frozenOf } from "#app/domain/money/settle-order.server.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Context } from "#app/domain/context.ts";
import type { RegistrationState } from "./state.ts";

type Row = {
  id: string;
  eventId: string;
  communityId: string;
  state: RegistrationState;
  party: { householdId: string };
};

const select = {
  ...{ id: true, eventId: true, householdId: true, communityId: true, currency: true },
  ...{ placedOn: true, terms: true, fees: true },
  event: { select: { host: { select: { timeZone: true } } } },
  dues: { orderBy: { number: "asc" } },
  entries: {
    select: {
      ...{ kind: true, minor: true, sourceType: true, sourceId: true },
      ...{ registrationId: true, label: true, optionId: true },
    },
  },
} as const;

/**
 * What registrations cost, by their ids: the order they stand in, what of it is to be paid next and until when, and
 * what would be kept of the price of each if it were withdrawn today. Amounts in minor units.
 */
export async function ordersOf({ db, now }: Pick<Context, "db" | "now">, rows: readonly Row[]) {
  const orders = await db.order.findMany({
    where: {
      eventId: { in: rows.map(({ eventId }) => eventId) },
      householdId: { in: rows.map(({ party }) => party.householdId) },
    },
    select,
  });
  return new Map(
    rows.flatMap(({ id, eventId, communityId, state, party: { householdId } }) => {
      const order = orders.find(
        (one) =>
          one.eventId === eventId &&
          one.householdId === householdId &&
          one.communityId === communityId,
      );
      if (!order) return [];
      const { timeZone } = order.event.host;
      const dues = order.dues.map((due) => ({ ...due, dueOn: isoDay(due.dueOn) }));
      const [next] = openOf(dues, balanceOf(order.entries).paid);
      const price = priceOf(order.entries, id);
      const today = dayIn(timeZone, now);
      return [
        [
          id,
          {
            ...{ id: order.id, currency: order.currency, price },
            next: next
              ? { minor: next.minor, until: instantAt(next.dueOn, "23:59:59", timeZone) }
              : null,
            kept: state === "confirmed" ? keptOf(frozenOf(order), price, today) : 0,
          },
        ] as const,
      ];
    }),
  );
}

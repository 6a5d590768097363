import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { EventTerms, TownFees } from "#app/domain/fees/terms.ts";
import { languages } from "#app/i18n/languages.ts";
import type { EventKey, SeedEvent } from "./events.ts";
import { insertRows } from "./insert-rows.ts";

/** In minor units of the town's currency. */
type Town = { child: number; reduced?: number; deposit?: number; shirt?: number };

type Plan = {
  towns: Record<string, Town & { currency: string }>;
  /** So many days before the event what the deposit leaves is due; left out: nothing is. */
  restBefore?: number;
};

const camp: Plan = {
  towns: {
    swarzedz: { currency: "PLN", child: 95_000, reduced: 60_000, deposit: 30_000, shirt: 4_500 },
    ronnenberg: { currency: "EUR", child: 26_000, reduced: 16_000, deposit: 8_000, shirt: 1_200 },
    duclair: { currency: "EUR", child: 26_000, reduced: 16_000, deposit: 8_000, shirt: 1_200 },
  },
  restBefore: 34,
};

/** What families pay for the demo's events; the others are free, or towns settle them among themselves. */
const plans: Partial<Record<EventKey, Plan>> = {
  pastCamp: camp,
  runningCamp: camp,
  camp,
  family: {
    towns: { ronnenberg: { currency: "EUR", child: 18_000, deposit: 5_000 } },
    restBefore: 45,
  },
  familyReturn: {
    towns: { duclair: { currency: "EUR", child: 18_000, deposit: 5_000 } },
    restBefore: 45,
  },
  restCamp: {
    towns: {
      drohobych: { currency: "UAH", child: 0 },
      legnica: { currency: "PLN", child: 70_000, deposit: 20_000 },
    },
    restBefore: 40,
  },
};

/** Of those who withdraw: what they get back, by days before the event begins. */
const refunds = [
  { days_before: 61, percent: 100 },
  { days_before: 31, percent: 50 },
  { days_before: 15, percent: 25 },
];

const shirt: Record<string, string> = {
  pl: "Koszulka obozowa",
  de: "Camp-T-Shirt",
  fr: "Tee-shirt du camp",
  en: "Camp T-shirt",
  uk: "Футболка табору",
};

const DAY = 86_400_000;

const SIBLING_PERCENT = 10;

const daysBefore = ({ startsOn }: SeedEvent, days: number) =>
  new Date(Date.parse(startsOn) - days * DAY).toISOString().slice(0, 10);

/** What the families of a town pay for an event, as the rules read it; null where nothing is stated. */
export function statedFees(
  event: SeedEvent,
  slug: string,
): { terms: EventTerms; fees: TownFees } | null {
  const plan = plans[event.key];
  const town = plan?.towns[slug];
  if (!plan || !town) return null;
  const { child, reduced, deposit, currency } = town;
  return {
    terms: {
      ...{ startsOn: event.startsOn, earlyUntil: null, depositDays: 14, keepsDeposit: true },
      instalments: plan.restBefore
        ? [{ dueOn: daysBefore(event, plan.restBefore), percent: 100 }]
        : [],
      refunds: refunds.map((step) => ({ daysBefore: step.days_before, percent: step.percent })),
    },
    fees: {
      ...{
        community: slug,
        currency,
        options: {},
        early: null,
        sibling: { percent: SIBLING_PERCENT },
      },
      amounts: { child: { full: child, ...(reduced && { reduced }) }, leader: { full: 0 } },
      deposit: deposit ? { minor: deposit } : null,
    },
  };
}

type Adding = {
  event: SeedEvent;
  eventId: string;
  setId: string;
  townId: (slug: string) => string;
  now: Date;
};

/** Writes what the families of each town pay for an event, and when. */
export async function addFees(client: pg.ClientBase, adding: Adding): Promise<void> {
  const { event, eventId, townId } = adding;
  const plan = plans[event.key];
  if (!plan) return;
  const event_id = eventId;
  await insertRows(client, "event_fee_terms", [{ event_id, keeps_deposit: true }]);
  const towns = Object.entries(plan.towns).map(([slug, town]) => ({ id: townId(slug), ...town }));
  await insertRows(
    client,
    "town_fees",
    towns.map(({ id, currency, deposit = null }) => ({
      ...{ event_id, community_id: id, payee_id: id, currency },
      ...{ sibling_percent: SIBLING_PERCENT, deposit_minor: deposit },
    })),
  );
  const fees = towns.flatMap(({ id: community_id, child, reduced }) => [
    { event_id, community_id, kind: "child", rate: "full", minor: child },
    { event_id, community_id, kind: "leader", rate: "full", minor: 0 },
    ...(reduced
      ? [{ event_id, community_id, kind: "child", rate: "reduced", minor: reduced }]
      : []),
  ]);
  await insertRows(client, "event_fees", fees);
  if (plan.restBefore) {
    const rest = { event_id, due_on: daysBefore(event, plan.restBefore), percent: 100 };
    await insertRows(client, "fee_instalments", [rest]);
  }
  await insertRows(
    client,
    "refund_steps",
    refunds.map((step) => ({ event_id, ...step })),
  );
  await addShirt(client, adding, towns);
}

async function addShirt(
  client: pg.ClientBase,
  { event, eventId: event_id, setId, now }: Adding,
  towns: { id: string; shirt?: number }[],
): Promise<void> {
  const option_id = randomUUID();
  const prices = towns.flatMap(({ id, shirt: minor }) =>
    minor ? [{ option_id, event_id, community_id: id, minor }] : [],
  );
  if (prices.length === 0) return;
  await insertRows(client, "fee_options", [{ id: option_id, event_id, position: 1 }]);
  await insertRows(client, "fee_option_prices", prices);
  const texts = languages.map((language) => ({
    ...{ set_id: setId, field: `fee.${option_id}.name`, language, value: shirt[language] },
    ...{ revision: 1, updated_at: now },
    source_revision: language === event.language ? null : 1,
    source_value: language === event.language ? null : shirt[event.language],
  }));
  await insertRows(client, "texts", texts);
}

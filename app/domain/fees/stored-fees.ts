import type { Prisma } from "#app/generated/prisma/client.ts";
import type { ParticipantKind } from "#app/domain/places/free-places.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Allowance, EventTerms, Rate, TownFees } from "./terms.ts";

/** What a query selects of an event's fees. */
export const storedFees = {
  ...{ earlyUntil: true, reducedCode: true, solidarityCode: true, keepsDeposit: true },
  version: true,
  instalments: { select: { dueOn: true, percent: true }, orderBy: { dueOn: "asc" } },
  refunds: { select: { daysBefore: true, percent: true }, orderBy: { daysBefore: "desc" } },
  options: {
    select: {
      ...{ id: true, limit: true },
      prices: { select: { communityId: true, minor: true } },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  },
  towns: {
    select: {
      ...{ communityId: true, payeeId: true, currency: true },
      ...{ siblingMinor: true, siblingPercent: true, earlyMinor: true, earlyPercent: true },
      ...{ depositMinor: true, depositPercent: true },
      fees: { select: { kind: true, rate: true, minor: true } },
    },
  },
} as const satisfies Prisma.EventFeeTermsSelect;

type Stored = Prisma.EventFeeTermsGetPayload<{ select: typeof storedFees }>;
type StoredTown = Stored["towns"][number];

type EventOfFees = { startsOn: Date; depositDays: number };

/** What holds for all towns of an event, as the rules read it. */
export function termsOf({ startsOn, depositDays }: EventOfFees, stored: Stored | null): EventTerms {
  const { earlyUntil = null, instalments = [], refunds = [], keepsDeposit = false } = stored ?? {};
  return {
    ...{ startsOn: isoDay(startsOn), depositDays, keepsDeposit, refunds },
    earlyUntil: earlyUntil && isoDay(earlyUntil),
    instalments: instalments.map(({ dueOn, percent }) => ({ dueOn: isoDay(dueOn), percent })),
  };
}

/** What a town's families pay, as the rules read it. */
export function townFeesOf(town: StoredTown, { options }: Pick<Stored, "options">): TownFees {
  const { communityId: community, currency, fees } = town;
  const amounts: Partial<Record<ParticipantKind, Partial<Record<Rate, number>>>> = {};
  for (const { kind, rate, minor } of fees) amounts[kind] = { ...amounts[kind], [rate]: minor };
  const prices = options.flatMap(({ id, prices: all }) =>
    all.flatMap((one) => (one.communityId === community ? [[id, one.minor] as const] : [])),
  );
  return {
    ...{ community, currency, amounts, options: Object.fromEntries(prices) },
    sibling: allowanceOf(town.siblingMinor, town.siblingPercent),
    early: allowanceOf(town.earlyMinor, town.earlyPercent),
    deposit: allowanceOf(town.depositMinor, town.depositPercent),
  };
}

function allowanceOf(minor: number | null, percent: number | null): Allowance | null {
  if (minor !== null) return { minor };
  return percent === null ? null : { percent };
}

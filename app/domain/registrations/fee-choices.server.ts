import type { Context } from "#app/domain/context.ts";
import { statedEventFees } from "#app/domain/fees/fees-queries.server.ts";
import { optionPrice } from "#app/domain/fees/price.ts";
import { rates } from "#app/domain/fees/terms.ts";
import type { FeeRate, ParticipantKind } from "#app/generated/prisma/enums.ts";
import type { Language } from "#app/i18n/languages.ts";
import { takenOptions } from "./refuse-sold-out.server.ts";

type Choosing = {
  eventId: string;
  /** Address of the town. */
  town: string;
  people: readonly {
    personId: string;
    kind: ParticipantKind;
    rate: FeeRate;
    optionIds: readonly string[];
  }[];
  language: Language;
};

/** What a family may choose for each of its people: a lower fee, and what may be taken besides, with what is left. */
export async function feeChoices(context: Context, choosing: Choosing) {
  const { eventId, town: slug, people, language } = choosing;
  const stated = await statedEventFees(context, eventId, language);
  const town = stated?.towns.find((one) => one.slug === slug);
  if (!stated || !town) return null;
  const { fees } = town;
  const taken = stated.options.some(({ limit }) => limit !== null)
    ? await takenOptions(context.db, eventId)
    : new Map<string, number>();
  const options = stated.options.flatMap(({ id, limit, value, language: written }) => {
    const minor = optionPrice(fees, id);
    if (minor === undefined) return [];
    const left = limit === null ? null : Math.max(0, limit - (taken.get(id) ?? 0));
    return [{ id, minor, left, name: value, language: written }];
  });
  const of = people.map(({ personId, kind, rate, optionIds }) => ({
    ...{ personId, rate, optionIds: [...optionIds] },
    rates: rates.flatMap((one) => {
      const minor = fees.amounts[kind]?.[one];
      return minor === undefined ? [] : [{ rate: one, minor }];
    }),
  }));
  const { currency } = fees;
  const isAny = options.length > 0 || of.some((one) => one.rates.length > 1);
  return isAny ? { currency, options, of, needsCode: stated.needsCode } : null;
}

export type FeeChoices = NonNullable<Awaited<ReturnType<typeof feeChoices>>>;

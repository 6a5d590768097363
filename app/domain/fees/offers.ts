import type { TownFees } from "./terms.ts";

/** What an event costs in a currency, from the lowest full fee to the highest, as programs read it: `260.00`. */
export type Offer = { currency: string; low: string; high: string };

/** The full fees of all towns and kinds by currency; reductions and options are not in them. */
export function offersOf(towns: readonly Pick<TownFees, "currency" | "amounts">[]): Offer[] {
  const currencies = [...new Set(towns.map(({ currency }) => currency))].sort();
  return currencies.flatMap((currency) => {
    const fees = towns
      .filter((town) => town.currency === currency)
      .flatMap(({ amounts }) => Object.values(amounts).flatMap(({ full }) => full ?? []));
    if (fees.length === 0) return [];
    const plain = plainIn(currency);
    return [{ currency, low: plain(Math.min(...fees)), high: plain(Math.max(...fees)) }];
  });
}

/** Amounts in minor units as digits with a point, whatever the reader's language. */
function plainIn(currency: string) {
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
    .maximumFractionDigits;
  return (minor: number) => (minor / 10 ** (digits ?? 2)).toFixed(digits);
}

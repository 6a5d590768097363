/** What each means of payment takes: the sandbox offers by currency alone (payments.md 1.4). */
const currencies: Record<string, readonly string[] | "any"> = {
  card: "any",
  blik: ["pln"],
  p24: ["pln", "eur"],
  sepa_debit: ["eur"],
};

/** Stripe's least amounts, in minor units. */
const least: Record<string, number> = { pln: 200, eur: 50, sek: 300, gbp: 30, czk: 1_500 };

/** The means of payment that the page offers for a currency, narrowed to what the caller allows. */
export function methodsFor(currency: string, allowed: readonly string[] | null): string[] {
  return Object.entries(currencies)
    .filter(([, taken]) => taken === "any" || taken.includes(currency))
    .map(([method]) => method)
    .filter((method) => allowed === null || allowed.includes(method));
}

/** The least that may be charged in a currency, in minor units. */
export const leastOf = (currency: string) => least[currency] ?? 50;

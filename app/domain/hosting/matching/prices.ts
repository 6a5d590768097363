/** What a pair would cost beyond what the relaxed model pays for the places that it takes. */
import type { Built } from "./build-model.ts";
import { keyOf } from "./build-model.ts";
import type { UnitFacts } from "./facts.ts";
import type { Pool } from "./pool.ts";

/** Reduced costs of every pair of the pool, by unit in the order of its options. */
export function reducedCosts(pool: Pool, built: Built, rowDuals: Float64Array): Float64Array[] {
  const dual = (row: number | undefined) => (row === undefined ? 0 : (rowDuals[row] ?? 0));
  const company = companyPrices(pool, built, dual);
  return pool.units.map((unit) => {
    const own = pool.options[unit.index];
    const paid = dual(built.unitRow.get(unit.index));
    const prices = new Float64Array(own?.hosts.length ?? 0);
    for (const [at, host] of (own?.hosts ?? new Int32Array()).entries())
      prices[at] =
        (own?.costs[at] ?? 0) -
        paid -
        placePrice(unit, built.hostRows.get(host), { dual, pool, host }) +
        (company.get(keyOf(unit.index, host)) ?? 0);
    return prices;
  });
}

type Dual = (row: number | undefined) => number;
type At = { dual: Dual; pool: Pool; host: number };

/** The price of the beds that a unit takes in a home. */
function placePrice(
  { unit, size, perClass }: UnitFacts,
  rows: ReturnType<Built["hostRows"]["get"]>,
  { dual }: At,
): number {
  if (!rows) return 0;
  let price = 0;
  for (const { night, row, classRows, classes } of rows.nights) {
    if (night < unit.arrive || night >= unit.depart) continue;
    price += size * dual(row);
    for (const [index, at] of classes.entries())
      price += (perClass[at] ?? 0) * dual(classRows[index]);
  }
  return price;
}

/** What a unit is worth in a home to those who may not be alone there. */
function companyPrices({ companions }: Pool, { aloneRows }: Built, dual: Dual) {
  const prices = new Map<string, number>();
  for (const [key, row] of aloneRows) {
    const price = dual(row);
    if (price === 0) continue;
    const [unit = 0, host = 0] = key.split(" ").map(Number);
    // Dual prices of "at most" rows are not positive: company is worth what being alone would cost.
    for (const other of companions[unit] ?? [])
      prices.set(keyOf(other, host), (prices.get(keyOf(other, host)) ?? 0) + price);
    prices.set(key, (prices.get(key) ?? 0) - price);
  }
  return prices;
}

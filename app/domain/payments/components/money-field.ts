import type { MoneyFilter } from "../money-filter.ts";

/** A field of a form that narrows a list of orders. */
export const moneyField = (name: keyof MoneyFilter, initialValue = "") => ({
  ...{ id: `money-${name}`, name, initialValue, errors: undefined },
  ...{ errorId: `money-${name}-error`, descriptionId: `money-${name}-hint` },
});

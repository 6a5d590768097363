import { type Params, textIn, wholeIn, within } from "./params.ts";

type Listed = { id: string; created: number };

/** A page of a list as Stripe answers it: newest first, ten unless asked otherwise, a hundred at most. */
export function listOf<T extends Listed>(all: Iterable<T>, params: Params, url: string) {
  const created = within(params, "created");
  const [from, until] = [wholeIn(created, "gte"), wholeIn(created, "lte")];
  const found = [...all]
    .reverse()
    .filter(
      (one) => (from === null || one.created >= from) && (until === null || one.created <= until),
    );
  const after = textIn(params, "starting_after");
  const begin = after === null ? 0 : found.findIndex(({ id }) => id === after) + 1;
  const limit = Math.min(wholeIn(params, "limit") ?? 10, 100);
  const data = found.slice(begin, begin + limit);
  return { object: "list", data, has_more: begin + limit < found.length, url };
}

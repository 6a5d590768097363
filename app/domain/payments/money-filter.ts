/** What the orders of a treasurer's desk are narrowed by; it stands in the address. */
export const standings = ["open", "overdue", "toReturn", "settled"] as const;

export type Standing = (typeof standings)[number];

export type MoneyFilter = {
  standing?: Standing;
  /** Address of an event. */
  event?: string;
  /** An order's code, or part of a family's name, as it was typed. */
  text?: string;
};

const LONGEST_TEXT = 80;

/** How many orders a page has. */
export const ORDERS_A_PAGE = 50;

/** The filter of an address; what no form of ours could have asked for is passed over. */
export function moneyFilterFrom(query: URLSearchParams): MoneyFilter {
  const standing = standings.find((one) => one === query.get("standing"));
  const event = query.get("event") ?? "";
  const text = (query.get("text") ?? "").trim().replace(/\s+/g, " ").slice(0, LONGEST_TEXT);
  return {
    ...(standing && { standing }),
    ...(/^[a-z0-9-]{1,80}$/.test(event) && { event }),
    ...(text && { text }),
  };
}

/** The query of the address of a page of the list; empty for all of the first. */
export function moneyQuery(filter: MoneyFilter, page = 1): string {
  const query = new URLSearchParams({ ...filter, ...(page > 1 && { page: String(page) }) });
  return query.size > 0 ? `?${query.toString()}` : "";
}

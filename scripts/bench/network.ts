import { withClient } from "#server/postgres/cluster.ts";
import { grownNetwork, largeNetwork } from "#tests/support/large-network.ts";
import type { Figures } from "./figures.ts";
import { measurePage } from "./pages.ts";
import type { Site } from "./site.ts";

/** Milliseconds for a list of issue 3's size, with three filters. */
const MOST = 100;

/** The 95th percentile of the list with three filters, in a network of 500 more towns and 5,000 more events. */
export async function measureLargeNetwork(figures: Figures, site: Site): Promise<void> {
  await withClient(site.ownerUrl(), async (client) => {
    for (const statement of largeNetwork(grownNetwork)) await client.query(statement);
    await client.query("analyze");
  });
  await measurePage(figures, {
    pattern: "events, three filters, 5,000 events",
    url: `${site.origin}/en/events?kind=camp&age=10&from=2027-01-01`,
    headers: {},
    most: MOST,
  });
}

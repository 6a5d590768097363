import type { Figures } from "./figures.ts";
import { load } from "./load.ts";
import { memoryOf } from "./processes.ts";
import type { Site } from "./site.ts";

/** Long enough to tell a leak from a heap that has not settled. */
const GROWTH_SECONDS = 40;

/** P10: memory of site and database, and what a long row of requests leaves behind; Linux only. */
export async function measureMemory(figures: Figures, site: Site, when: "idle" | "loaded") {
  if (process.platform !== "linux") return;
  const rss = () => memoryOf([site.pid], "Rss");
  if (when === "idle") {
    figures.add({
      id: "P10",
      what: "memory of the site, idle",
      goal: { most: 180 },
      unit: "MB",
      value: rss(),
    });
    return;
  }
  const target = { name: "uncached home", url: `${site.origin}/en?bench`, marker: "</main>" };
  const before = rss();
  const { requests, wrong } = await load(target, GROWTH_SECONDS, 20);
  if (wrong > 0) throw new Error(`${target.name}: ${wrong} wrong answers`);
  const after = rss();
  figures.add({
    id: "P10",
    what: "memory of the site after the load",
    goal: { most: 350 },
    unit: "MB",
    value: after,
  });
  figures.add({
    id: "P10",
    what: `growth over ${requests} more requests`,
    goal: { most: 5 },
    unit: "%",
    value: Math.max(0, (after / before - 1) * 100),
  });
  figures.add({
    id: "P10",
    what: "memory of PostgreSQL beside it",
    goal: { most: 250 },
    unit: "MB",
    value: memoryOf(site.database(), "Pss"),
  });
}

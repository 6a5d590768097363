/** The performance figures, as ratios of one run, each beside its goal. How: docs/decisions/bench.md. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "#tests/support/source-files.ts";
import { Figures } from "./bench/figures.ts";
import { measureMemory } from "./bench/memory.ts";
import { measureLargeNetwork } from "./bench/network.ts";
import { measurePages } from "./bench/pages.ts";
import { canPin, pin } from "./bench/processes.ts";
import { measureRatios } from "./bench/ratios.ts";
import { openDemo } from "./bench/site.ts";
import { measureStarts } from "./bench/starts.ts";
import { reserveStaticFile } from "./bench/static-file.ts";
import { measureWeight } from "./bench/weight.ts";

const begun = performance.now();
const folder = mkdtempSync(join(tmpdir(), "gemina-bench-"));
const figures = new Figures();

process.env.GEMINA_DEMO = "on";
const build = spawnSync(process.execPath, ["scripts/build.ts"], {
  cwd: projectRoot,
  stdio: "inherit",
});
if (build.status !== 0) process.exit(1);
const file = reserveStaticFile();

try {
  await measureStarts(figures, join(folder, "starts"));

  pin(process.pid, "1");
  console.log(
    canPin ? "Site and database on core 0, load on core 1." : "Nothing is pinned to a core.",
  );
  const site = await openDemo(join(folder, "demo"));
  try {
    await measureMemory(figures, site, "idle");
    await measureRatios(figures, site, file);
    await measureWeight(figures, site);
    // The goals of single pages are for both cores together.
    site.pin("0-1");
    pin(process.pid, "0-1");
    await measurePages(figures, site);
    await measureMemory(figures, site, "loaded");
    await measureLargeNetwork(figures, site);
  } finally {
    await site.stop();
  }
} finally {
  file.remove();
  rmSync(folder, { recursive: true, force: true });
}

const results = join(projectRoot, "test-results");
mkdirSync(results, { recursive: true });
writeFileSync(join(results, "bench.json"), JSON.stringify(figures.all, null, 2));
console.log(`${figures.summary()}, in ${Math.round((performance.now() - begun) / 1_000)} s`);

import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { tallyOf, type Tally } from "./test-results.ts";

/**
 * `npm test`: everything that must hold, in the order of its price. Ends with one line that sums it up.
 * `npm test -- --only unit,integration` runs a part: check, unit, integration, system, browser.
 */
const root = resolve(import.meta.dirname, "..");
const binaries = join(root, "node_modules/.bin");
const results = join(root, "test-results");

type Step = {
  part: string;
  says: string;
  command: string[];
  /** Where the runner writes its report; without one the step counts as one test. */
  report?: string;
  /** When it fails, what follows would test something else. */
  isNeeded?: boolean;
};

const vitest = (project: string): Step => ({
  part: project,
  says: `Tests: ${project}`,
  command: ["vitest", "run", "--project", project, "--reporter=default", "--reporter=json"].concat(
    `--outputFile.json=${join(results, `${project}.json`)}`,
  ),
  report: `${project}.json`,
});

const steps: Step[] = [
  { part: "always", says: "Database client", command: ["prisma", "generate"], isNeeded: true },
  { part: "check", says: "Types", command: ["tsc"] },
  { part: "check", says: "Rules of writing", command: ["eslint", "."] },
  { part: "check", says: "Format", command: ["prettier", "--check", "--log-level", "warn", "."] },
  { part: "always", says: "Build", command: ["node", "scripts/build.ts"], isNeeded: true },
  vitest("unit"),
  vitest("integration"),
  vitest("system"),
  { part: "browser", says: "Tests: browser", command: ["playwright", "test"], report: "e2e.json" },
];

const wanted = process.argv[process.argv.indexOf("--only") + 1]?.split(",") ?? [];
const isWanted = ({ part }: Step) =>
  part === "always" || !process.argv.includes("--only") || wanted.includes(part);

const sum: Tally = { passed: 0, failed: 0 };
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
for (const step of steps.filter(isWanted)) {
  const { passed, failed } = run(step);
  sum.passed += passed;
  sum.failed += failed;
  if (failed > 0 && step.isNeeded) break;
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);

function run({ says, command, report }: Step): Tally {
  console.log(`\n— ${says}`);
  const [name = "", ...args] = command;
  const { status } = spawnSync(name, args, {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      PATH: `${binaries}${delimiter}${process.env.PATH ?? ""}`,
      // The demo's pages are pages to test, too.
      GEMINA_DEMO: "on",
    },
  });
  if (report) return tallyOf(join(results, report), status === 0);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
}

import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { text } from "node:stream/consumers";
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

const client: Step[] = [
  { part: "always", says: "Database client", command: ["prisma", "generate"], isNeeded: true },
];

/** Each keeps one core busy, and what runs beside them another. */
const checks: Step[] = [
  { part: "check", says: "Types", command: ["tsc"] },
  { part: "check", says: "Rules of writing", command: ["eslint", "."] },
  { part: "check", says: "Format", command: ["prettier", "--check", "--log-level", "warn", "."] },
];

const build: Step[] = [
  { part: "always", says: "Build", command: ["node", "scripts/build.ts"], isNeeded: true },
  vitest("unit"),
];

/** Those that start processes and measure them have the machine to themselves. */
const others: Step[] = [
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
const isGoing = await runAll(client, "shown");
if (isGoing) {
  const [, isBuilt] = await Promise.all([runAll(checks, "kept"), runAll(build, "shown")]);
  if (isBuilt) await runAll(others, "shown");
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);

/** Runs steps one after the other; false once one has failed that is needed. `kept` is shown when a step has ended. */
async function runAll(steps: readonly Step[], output: "shown" | "kept"): Promise<boolean> {
  for (const step of steps.filter(isWanted)) {
    const { passed, failed } = await run(step, output);
    sum.passed += passed;
    sum.failed += failed;
    if (failed > 0 && step.isNeeded) return false;
  }
  return true;
}

async function run({ says, command, report }: Step, output: "shown" | "kept"): Promise<Tally> {
  if (output === "shown") console.log(`\n— ${says}`);
  const [name = "", ...args] = command;
  const child = spawn(name, args, {
    cwd: root,
    stdio: output === "shown" ? "inherit" : ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PATH: `${binaries}${delimiter}${process.env.PATH ?? ""}`,
      // The demo's pages are pages to test, too.
      GEMINA_DEMO: "on",
    },
  });
  const said = [child.stdout, child.stderr].flatMap((one) => (one ? [text(one)] : []));
  const isFine = await new Promise<boolean>((done) => {
    child.on("error", () => {
      done(false);
    });
    child.on("close", (status) => {
      done(status === 0);
    });
  });
  if (output === "kept") console.log(`\n— ${says}\n${(await Promise.all(said)).join("")}`);
  if (report) return tallyOf(join(results, report), isFine);
  return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 };
}

/**
 * `npm run soak`: the heavy proofs in full size, every test that asks for its size.
 * `npm run soak -- --reduced` runs them as small as `npm test` does, to try the command itself.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { projectRoot, readSourceFiles } from "#tests/support/source-files.ts";

const size = process.argv.includes("--reduced") ? "reduced" : "full";
const sized = readSourceFiles()
  .filter(({ imports }) => imports.some(({ target }) => target === "tests/support/size.ts"))
  .map(({ path }) => path);
const tests = sized.filter((path) => path.endsWith(".test.ts"));
const journeys = sized.filter((path) => path.endsWith(".spec.ts"));

/** Runs one of the project's own tools to its end; true when it found nothing wrong. */
function run(tool: string, ...options: string[]): boolean {
  const { status } = spawnSync(join(projectRoot, "node_modules", ".bin", tool), options, {
    stdio: "inherit",
    cwd: projectRoot,
    env: { ...process.env, GEMINA_TEST_SIZE: size },
  });
  return status === 0;
}

const environment = { ...process.env, GEMINA_DEMO: "on" };
const build = spawnSync(process.execPath, ["scripts/build.ts"], {
  stdio: "inherit",
  cwd: projectRoot,
  env: environment,
});
if (build.status !== 0) process.exit(1);

const held = [
  tests.length === 0 || run("vitest", "run", "--no-file-parallelism", ...tests),
  journeys.length === 0 || run("playwright", "test", ...journeys),
];
console.log(
  `${sized.length} proofs in ${size} size: ${held.every(Boolean) ? "all held" : "not all held"}`,
);
process.exitCode = held.every(Boolean) ? 0 : 1;

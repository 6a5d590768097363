import { startPostgres } from "#server/postgres/start-postgres.ts";

/** A launcher of its own, to be killed: `node launch-postgres.ts FOLDER` says what it started, and stops it on SIGTERM. */
const said: string[] = [];
const postgres = await startPostgres({
  dataDir: process.argv[2] ?? "",
  log: (line) => said.push(line),
});
const { adminUrl, appUrl, ownerUrl } = postgres;
process.stdout.write(
  `${JSON.stringify({ adminUrl, appUrl, ownerUrl, pid: postgres.pid(), said })}\n`,
);

const alive = setInterval(() => undefined, 60_000);
process.once("SIGTERM", () => {
  clearInterval(alive);
  void postgres.stop();
});

import { fstatSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Faults } from "./faults.ts";
import { Mailbox } from "./mailbox.ts";
import { startSmtp } from "./smtp.ts";
import { startWeb } from "./web.ts";

/**
 * The mail server of the demo and the tests: takes mail by SMTP, shows it on a page and as JSON, and delivers
 * none. `node sandbox/inbox/inbox.ts [--smtp-port N] [--http-port N] [--file FILE]`; prints its ports as a line
 * of JSON. Messages are kept in DATA_DIR. It ends with the process that started it through a pipe.
 */
const root = resolve(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: {
    "smtp-port": { type: "string", default: "0" },
    "http-port": { type: "string", default: "0" },
    file: { type: "string" },
  },
});

const file = values.file ?? join(resolve(root, process.env["DATA_DIR"] || ".data"), "inbox.json");
const parts = { mailbox: new Mailbox(file), faults: new Faults() };
const smtp = await startSmtp(Number(values["smtp-port"]), parts);
const web = await startWeb(Number(values["http-port"]), parts);

async function stop() {
  await Promise.all([smtp.stop(), web.stop()]);
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => void stop());
process.once("disconnect", () => void stop());

// A pipe closes with the process that holds its other end; a terminal or /dev/null says nothing of it.
const input = fstatSync(0);
if (input.isFIFO() || input.isSocket()) process.stdin.once("end", () => void stop()).resume();

console.log(JSON.stringify({ smtp: smtp.port, http: web.port }));

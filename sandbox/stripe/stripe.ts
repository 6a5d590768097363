import { fstatSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Sandbox } from "./sandbox.ts";
import { startStripe } from "./web.ts";

/**
 * The payment service of the demo: Stripe's HTTP API, its page of payment and a control room, on this machine.
 * `node sandbox/stripe/stripe.ts [--http-port N] [--file FILE] --site URL`; the secret of its messages stands in
 * STRIPE_WEBHOOK_SECRET. Prints its port as a line of JSON. It ends with the process that started it through a pipe.
 */
if (process.env["NODE_ENV"] === "production")
  throw new Error("The payment sandbox takes no real money: it does not run in production.");

const root = resolve(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: {
    "http-port": { type: "string", default: "0" },
    file: { type: "string" },
    site: { type: "string" },
  },
});

const file = values.file ?? join(resolve(root, process.env["DATA_DIR"] || ".data"), "stripe.json");
const secret = process.env["STRIPE_WEBHOOK_SECRET"];
const target =
  values.site && secret ? { url: `${values.site}/api/stripe/webhook`, secret } : undefined;
const web = await startStripe(Number(values["http-port"]), new Sandbox({ file, target }));

async function stop() {
  await web.stop();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => void stop());
process.once("disconnect", () => void stop());

// A pipe closes with the process that holds its other end; a terminal or /dev/null says nothing of it.
const input = fstatSync(0);
if (input.isFIFO() || input.isSocket()) process.stdin.once("end", () => void stop()).resume();

console.log(JSON.stringify({ http: web.port }));

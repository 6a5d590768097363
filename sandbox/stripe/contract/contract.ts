import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import Stripe from "stripe";
import { contractChanges } from "./changes.ts";
import type { Contract } from "./generate.ts";
import { API_VERSION } from "./roots.ts";

const FOLDER = resolve(import.meta.dirname, "../../../.cache/stripe-contract");

/** What decides what the contract says, besides the SDK. */
const SOURCES = ["generate", "limits", "read-types", "roots", "scalars", "schema-reader"];

/** The contract with the installed SDK: read from its types once, and kept until one of both changes. */
export async function readContract(folder = FOLDER): Promise<Contract> {
  const spoken: string = Stripe.API_VERSION;
  if (spoken !== API_VERSION)
    throw new Error(
      `The SDK speaks Stripe's API of ${spoken}, this project that of ${API_VERSION}.`,
    );
  const file = join(folder, `${Stripe.PACKAGE_VERSION}-${fingerprint()}.json`);
  if (existsSync(file)) return readFrom(file);
  // The compiler is large: it is loaded where there is something to compile.
  const { generateContract } = await import("./generate.ts");
  const contract = generateContract();
  mkdirSync(folder, { recursive: true });
  sayChanges(folder, contract);
  // Several processes may do this at once: each writes a file of its own, and the last one stays.
  const written = `${file}.${process.pid}`;
  writeFileSync(written, JSON.stringify(contract));
  renameSync(written, file);
  return contract;
}

const readFrom = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Contract;

/** Who has changed the SDK is told what that changes for us. */
function sayChanges(folder: string, contract: Contract): void {
  const isOfAnother = (name: string) =>
    name.endsWith(".json") && !name.startsWith(`${Stripe.PACKAGE_VERSION}-`);
  const before = readdirSync(folder).filter(isOfAnother).sort().at(-1);
  if (before === undefined) return;
  console.warn(`The contract with Stripe has changed since ${before}:`);
  for (const change of contractChanges(readFrom(join(folder, before)), contract))
    console.warn(change);
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const name of SOURCES) hash.update(readFileSync(join(import.meta.dirname, `${name}.ts`)));
  return hash.digest("hex").slice(0, 16);
}

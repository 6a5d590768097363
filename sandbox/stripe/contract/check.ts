import { Ajv } from "ajv";
import { breachesOf } from "./breaches.ts";
import { readContract } from "./contract.ts";
import { REQUESTS, type RequestName } from "./roots.ts";

const contract = await readContract();
const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
ajv.addSchema({ $id: "contract", ...contract });

type List = { data?: unknown };

/**
 * Where a request is not what Stripe's types say, or beyond its limits; empty where it conforms. `params` are those
 * of the form or of the address, nested, with texts at their ends.
 */
export function checkRequest(method: string, path: string, params: unknown): string[] {
  const request = requestOf(method, path);
  if (!request) return [`${method.toUpperCase()} ${path}: no such request in the contract`];
  return breachesIn("requests", request, params);
}

/** Where an object is not what Stripe's types say of its kind; empty where it conforms. */
export function checkObject(object: unknown): string[] {
  const kind = kindOf(object);
  if (!(kind in contract.objects)) return [`${kind}: no such object in the contract`];
  const inside = kind === "list" ? membersOf(object as List) : [];
  return [...breachesIn("objects", kind, object), ...inside];
}

const REQUEST_PATHS = (Object.keys(REQUESTS) as RequestName[]).map((request) => ({
  request,
  path: new RegExp(`^${request.replace(":id", "[A-Za-z0-9_]+")}$`),
}));

/** The request of the contract that goes to this path. */
function requestOf(method: string, path: string): RequestName | undefined {
  const asked = `${method.toUpperCase()} ${path}`;
  return REQUEST_PATHS.find((one) => one.path.test(asked))?.request;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Events are as many kinds as they tell of. */
function kindOf(object: unknown): string {
  if (!isRecord(object)) return "";
  const { object: kind, type } = object;
  return [kind, kind === "event" && type].filter((one) => typeof one === "string").join(" ");
}

function membersOf({ data }: List): string[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((one, index) => checkObject(one).map((breach) => `data[${index}] ${breach}`));
}

function breachesIn(part: "requests" | "objects", name: string, value: unknown): string[] {
  // By its place in the contract: what is compiled for one root serves the others, and is kept.
  const pointer = encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
  const validate = ajv.getSchema(`contract#/${part}/${pointer}`);
  if (!validate) throw new Error(`The contract has no ${part} ${name}.`);
  return validate(value) ? [] : breachesOf(validate.errors ?? []);
}

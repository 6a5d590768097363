import { Ajv, type ValidateFunction } from "ajv";
import { breachesOf } from "./breaches.ts";
import { readContract } from "./contract.ts";
import { REQUESTS, type Request } from "./roots.ts";
import type { Schema } from "./schema-reader.ts";

const contract = readContract();
const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
ajv.addSchema({ $id: "contract", $defs: contract.$defs });
const compiled = new Map<Schema, ValidateFunction>();

/**
 * Where a request is not what Stripe's types say, or beyond its limits; empty where it conforms. `params` are those
 * of the form or of the address, nested, with texts at their ends.
 */
export function checkRequest(method: string, path: string, params: unknown): string[] {
  const request = requestOf(method, path);
  if (!request) return [`${method.toUpperCase()} ${path}: no such request in the contract`];
  return breachesOfSchema(contract.requests[request], params);
}

/** Where an object is not what Stripe's types say of its kind; empty where it conforms. */
export function checkObject(object: unknown): string[] {
  const schema = contract.objects[kindOf(object)];
  if (!schema) return [`${kindOf(object) || "(nothing)"}: no such object in the contract`];
  const inside = isRecord(object) && object["object"] === "list" ? membersOf(object) : [];
  return [...breachesOfSchema(schema, object), ...inside];
}

const REQUEST_PATHS = (Object.keys(REQUESTS) as Request[]).map((request) => ({
  request,
  path: new RegExp(`^${request.replace(":id", "[A-Za-z0-9_]+")}$`),
}));

/** The request of the contract that goes to this path. */
function requestOf(method: string, path: string): Request | undefined {
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

function membersOf({ data }: Record<string, unknown>): string[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((one, index) => checkObject(one).map((breach) => `data[${index}] ${breach}`));
}

function breachesOfSchema(schema: Schema | undefined, value: unknown): string[] {
  if (!schema) return [];
  const validate =
    compiled.get(schema) ?? ajv.compile({ $ref: `contract${String(schema["$ref"])}` });
  compiled.set(schema, validate);
  return validate(value) ? [] : breachesOf(validate.errors ?? []);
}

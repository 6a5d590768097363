import type { ErrorObject } from "ajv";

/** They say only that another error was found. */
const SUMMARIES = ["anyOf", "propertyNames"];
const ALTERNATIVES = ["const", "enum", "oneOf", "type"];

/** Where a value is not what its schema says, and how: `line_items[0][quantity]: must be integer`. */
export function breachesOf(errors: readonly ErrorObject[]): string[] {
  const found = errors
    .filter(({ keyword }) => !SUMMARIES.includes(keyword))
    .map((error) => ({ ...error, keys: keysOf(error) }));
  // A value may be one of several things: that it is none of the others is no news where one is wrong inside.
  const told = found.filter(
    ({ keyword, keys }) =>
      !ALTERNATIVES.includes(keyword) ||
      !found.some((other) => other.keys.length > keys.length && isWithin(other.keys, keys)),
  );
  return [...new Set(told.map((error) => `${nameOf(error.keys)}: ${messageOf(error)}`))];
}

function keysOf({ instancePath, params }: ErrorObject): string[] {
  const keys = instancePath.split("/").slice(1);
  const last: unknown = params["missingProperty"] ?? params["additionalProperty"];
  return typeof last === "string" ? [...keys, last] : keys;
}

function messageOf({ keyword, message, params }: ErrorObject): string {
  if (keyword === "required") return "is missing";
  if (keyword === "additionalProperties") return "is unknown";
  if (keyword === "enum")
    return `must be one of ${(params["allowedValues"] as string[]).join(", ")}`;
  if (keyword === "const") return `must be ${JSON.stringify(params["allowedValue"])}`;
  return message ?? keyword;
}

const isWithin = (inner: readonly string[], outer: readonly string[]) =>
  outer.every((key, index) => inner[index] === key);

/** As Stripe names a parameter: `payment_intent_data[metadata][order_id]`. */
function nameOf([first, ...rest]: readonly string[]): string {
  return `${first ?? "(all)"}${rest.map((key) => `[${key}]`).join("")}`;
}

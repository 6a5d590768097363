import { objectLimits, REQUEST_LIMITS } from "./limits.ts";
import { readTypes } from "./read-types.ts";
import { OBJECTS, type RequestName, REQUESTS } from "./roots.ts";
import { ANSWERED, REQUESTED } from "./scalars.ts";
import { type Schema, SchemaReader } from "./schema-reader.ts";

/** What the SDK's types say of requests and of objects, by name; all that these refer to is in `$defs`. */
export type Contract = {
  requests: Record<string, Schema>;
  objects: Record<string, Schema>;
  $defs: Record<string, Schema>;
};

/** Reads the contract from the declarations of the installed SDK, which takes the compiler some seconds. */
export function generateContract(): Contract {
  const names = [...Object.values(REQUESTS), ...OBJECTS];
  const read = readTypes(names);
  const asked = new SchemaReader(read, "request.", REQUESTED);
  const answered = new SchemaReader(read, "object.", ANSWERED);
  const requests = (Object.keys(REQUESTS) as RequestName[]).map((request, index) => {
    const type = read.types[index];
    const schemas = [type && asked.schemaOf(type), REQUEST_LIMITS[request]];
    return [request, { allOf: schemas.filter((one) => one !== undefined) }] as const;
  });
  const objects = read.types.slice(requests.length).map((type) => {
    const schema = answered.schemaOf(type);
    const kind = kindOf(schema, answered.definitions);
    return [kind, { allOf: [schema, objectLimits(kind)] }] as const;
  });
  return {
    requests: Object.fromEntries(requests),
    objects: Object.fromEntries(objects),
    $defs: { ...asked.definitions, ...answered.definitions },
  };
}

/** What an object of this schema says of itself: `refund`, or `event refund.created`. */
function kindOf({ $ref }: Schema, definitions: Record<string, Schema>): string {
  const definition = definitions[String($ref).replace("#/$defs/", "")];
  const properties = definition?.["properties"] as Record<string, Schema> | undefined;
  const told = ["object", "type"].map((name) => properties?.[name]?.["const"]);
  return told.filter((one) => typeof one === "string").join(" ");
}

import type { Contract } from "./generate.ts";
import type { Schema } from "./schema-reader.ts";

/** What is in one contract and not in the other: `- request Refund.amount?: string`, `+ object Refund.reason: "other"`. */
export function contractChanges(before: Contract, after: Contract): string[] {
  const [old, now] = [statementsOf(before), statementsOf(after)];
  const gone = [...old].filter((one) => !now.has(one)).map((statement) => `- ${statement}`);
  const come = [...now].filter((one) => !old.has(one)).map((statement) => `+ ${statement}`);
  return [...gone, ...come].sort((a, b) => a.slice(2).localeCompare(b.slice(2)));
}

/** A line for each value that each property of each type may have. */
function statementsOf({ $defs }: Contract): Set<string> {
  return new Set(
    Object.entries($defs).flatMap(([name, definition]) => {
      const required = definition["required"] as string[];
      return Object.entries(definition["properties"] as Record<string, Schema>).flatMap(
        ([property, schema]) => {
          const place = `${typeNamed(name)}.${property}${required.includes(property) ? "" : "?"}`;
          return valuesOf(schema).map((value) => `${place}: ${value}`);
        },
      );
    }),
  );
}

function valuesOf({ anyOf, enum: values, items, $ref, type, ...rest }: Schema): string[] {
  if (Array.isArray(anyOf)) return (anyOf as Schema[]).flatMap(valuesOf);
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value));
  if (items !== undefined) return valuesOf(items as Schema).map((value) => `${value}[]`);
  if (typeof $ref === "string") return [typeNamed($ref.replace("#/$defs/", ""))];
  return [typeof type === "string" ? type : JSON.stringify(rest)];
}

/** Without the number that tells types of one name apart, which changes with any other type. */
const typeNamed = (name: string) => name.replace(/\.\d+\./, " ");

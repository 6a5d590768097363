import { expect, it } from "vitest";
import { contractChanges } from "./changes.ts";
import type { Contract } from "./generate.ts";
import type { Schema } from "./schema-reader.ts";

const contract = (
  name: string,
  properties: Record<string, Schema>,
  required: string[],
): Contract => ({
  ...{ requests: {}, objects: {} },
  $defs: { [name]: { type: "object", properties, required, additionalProperties: false } },
});
const reasons = { anyOf: [{ enum: ["duplicate", "fraudulent"] }, { type: "null" }] };

it("is no change of the contract that types are counted otherwise", () => {
  const before = contract("object.7.Refund", { reason: reasons }, ["reason"]);
  expect(
    contractChanges(before, contract("object.9.Refund", { reason: reasons }, ["reason"])),
  ).toEqual([]);
});

it("says which values, properties and demands have come and gone", () => {
  const before = contract("object.7.Refund", { reason: reasons, amount: { type: "integer" } }, [
    "reason",
  ]);
  const after = contract(
    "object.7.Refund",
    {
      reason: { anyOf: [{ enum: ["duplicate", "other"] }, { type: "null" }] },
      amount: { type: "integer" },
      charge: { anyOf: [{ type: "string" }, { $ref: "#/$defs/object.3.Charge" }] },
    },
    ["reason", "amount"],
  );
  expect(contractChanges(before, after)).toEqual([
    "+ object Refund.amount: integer",
    "- object Refund.amount?: integer",
    "+ object Refund.charge?: object Charge",
    "+ object Refund.charge?: string",
    '- object Refund.reason: "fraudulent"',
    '+ object Refund.reason: "other"',
  ]);
});

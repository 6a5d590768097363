import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { breachesOf } from "./breaches.ts";

const charge = {
  type: "object",
  properties: { amount: { type: "integer" }, status: { enum: ["paid", "failed"] } },
  required: ["amount"],
  additionalProperties: false,
};
const schema = {
  type: "object",
  properties: {
    charge: { anyOf: [{ type: "null" }, { type: "string" }, charge] },
    refunds: { type: "array", items: charge },
    kind: { const: "intent" },
  },
};
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

function breachesIn(value: unknown): string[] {
  validate(value);
  return breachesOf(validate.errors ?? []);
}

describe("the breaches of a schema", () => {
  it("are named as Stripe names parameters", () => {
    expect(breachesIn({ refunds: [{ amount: 1 }, { amount: "1" }] })).toEqual([
      "refunds[1][amount]: must be integer",
    ]);
    expect(breachesIn("refund")).toEqual(["(all): must be object"]);
  });

  it("say what would be right", () => {
    expect(breachesIn({ kind: "charge", refunds: [{ child: 1, status: "lost" }] })).toEqual([
      "refunds[0][amount]: is missing",
      "refunds[0][child]: is unknown",
      "refunds[0][status]: must be one of paid, failed",
      'kind: must be "intent"',
    ]);
  });

  it("are those inside what may be several things, where one of them was meant", () => {
    expect(breachesIn({ charge: { amount: 1.5 } })).toEqual(["charge[amount]: must be integer"]);
  });

  it("are all of what may be several things, where none was meant", () => {
    expect(breachesIn({ charge: 7 })).toEqual([
      "charge: must be null",
      "charge: must be string",
      "charge: must be object",
    ]);
  });
});

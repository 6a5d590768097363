import { beforeAll, describe, expect, it } from "vitest";
import { contractCheck, type Breach } from "./check.ts";
import { generateContract } from "./generate.ts";
import { ROOTS, type Root } from "./roots.ts";

const good = {
  mode: "payment",
  client_reference_id: "7K2M9QX4",
  locale: "pl",
  line_items: [
    {
      quantity: 2,
      price_data: { currency: "pln", unit_amount: 45000, product_data: { name: "Summer camp" } },
    },
  ],
  payment_intent_data: { metadata: { order_id: "0" } },
  allowed_payment_method_types: ["card", "blik", "p24"],
  adaptive_pricing: { enabled: false },
  success_url: "http://localhost/orders/7K2M9QX4/paid",
};
const line = good.line_items[0];

describe("the contract with Stripe", () => {
  let check: (root: Root, value: unknown) => Breach[];

  beforeAll(() => {
    check = contractCheck(generateContract(ROOTS));
  }, 60_000);

  it("takes a right session", () => {
    expect(check("SessionCreate", good)).toEqual([]);
  }, 60_000);

  it.each([
    ["methods as they were named before", { ...good, payment_method_types: ["card"] }],
    ["a mode of the page that has gone", { ...good, ui_mode: "hosted" }],
    ["a parameter that is unknown", { ...good, childs_name: "x" }],
    ["a method that is misspelt", { ...good, allowed_payment_method_types: ["blick"] }],
    ["a language that Checkout has not", { ...good, locale: "uk" }],
    [
      "half a grosz",
      {
        ...good,
        line_items: [{ ...line, price_data: { ...line?.price_data, unit_amount: 450.5 } }],
      },
    ],
    [
      "a product without a name",
      { ...good, line_items: [{ ...line, price_data: { ...line?.price_data, product_data: {} } }] },
    ],
  ])("refuses %s", (_what, params) => {
    expect(check("SessionCreate", params)).not.toEqual([]);
  });

  it("refuses a reason for a refund that Stripe does not know", () => {
    const refund = { payment_intent: "pi_1", amount: 100 };
    expect(check("RefundCreate", { ...refund, reason: "requested_by_customer" })).toEqual([]);
    expect(check("RefundCreate", { ...refund, reason: "because" })).not.toEqual([]);
  });

  it("refuses an object that lacks what Stripe always answers", () => {
    expect(check("Refund", { id: "re_1", object: "refund" })).not.toEqual([]);
  }, 60_000);
});

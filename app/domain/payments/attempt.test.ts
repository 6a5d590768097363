import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PaymentState } from "#app/generated/prisma/enums.ts";
import { isSameMoney, laterOf, stateOfSession } from "./attempt.ts";

const states = Object.values(PaymentState);
const aState = fc.constantFrom(...states);

describe("where an attempt to pay stands", () => {
  test("is the same in whatever order, and however often, it was told", () => {
    fc.assert(
      fc.property(fc.array(aState, { minLength: 1 }), fc.nat(), (told, seed) => {
        const end = (list: readonly PaymentState[]) => list.reduce(laterOf, "created");
        const wins = told.includes("succeeded");
        expect(end(told) === "succeeded").toBe(wins);
        const turned = [...told.slice(seed % told.length), ...told, ...told.slice(0, 1)];
        expect(end(turned) === "succeeded").toBe(wins);
      }),
    );
  });

  test("never moves down", () => {
    expect(laterOf("succeeded", "expired")).toBe("succeeded");
    expect(laterOf("expired", "succeeded")).toBe("succeeded");
    expect(laterOf("processing", "pending")).toBe("processing");
    expect(laterOf("processing", "failed")).toBe("failed");
    expect(laterOf("expired", "failed")).toBe("expired");
  });
});

describe("a session", () => {
  const of = (status: string, paid: string, intent: string | null = null) =>
    stateOfSession({
      ...{ status, payment_status: paid },
      payment_intent: intent === null ? null : { status: intent },
    });

  test("is open, paid, on its way, failed or expired", () => {
    expect(of("open", "unpaid")).toBe("pending");
    expect(of("complete", "paid", "succeeded")).toBe("succeeded");
    expect(of("complete", "no_payment_required")).toBe("succeeded");
    expect(of("complete", "unpaid", "processing")).toBe("processing");
    expect(of("complete", "unpaid", "requires_payment_method")).toBe("failed");
    expect(of("expired", "unpaid")).toBe("expired");
  });
});

test("money is the same in amount and currency alone", () => {
  const payment = { minor: 16_000, currency: "EUR" };
  expect(isSameMoney(payment, { amount_total: 16_000, currency: "eur" })).toBe(true);
  expect(isSameMoney(payment, { amount_total: 16_001, currency: "eur" })).toBe(false);
  expect(isSameMoney(payment, { amount_total: 16_000, currency: "pln" })).toBe(false);
  expect(isSameMoney(payment, { amount_total: null, currency: null })).toBe(false);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { laterRefundState, refundStateOf, splitRefund } from "./refund-rules.ts";

const aPayment = fc
  .record({
    ...{ id: fc.uuid(), minor: fc.integer({ min: 1, max: 100_000 }) },
    ...{ part: fc.double({ min: 0, max: 1, noNaN: true }), isBlocked: fc.boolean() },
  })
  .map(({ part, ...payment }) => ({ ...payment, refunded: Math.floor(payment.minor * part) }));

test("no payment gives back more than came by it, and all together no more than was asked", () => {
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 300_000 }), fc.array(aPayment), (asked, payments) => {
      const parts = splitRefund(asked, payments);
      const sum = parts.reduce((total, { minor }) => total + minor, 0);
      const room = payments
        .filter(({ isBlocked }) => !isBlocked)
        .reduce((total, { minor, refunded }) => total + minor - refunded, 0);
      expect(sum).toBe(Math.min(Math.max(0, asked), room));
      for (const { paymentId, minor } of parts) {
        const payment = payments.find(({ id }) => id === paymentId);
        expect(minor).toBeGreaterThan(0);
        expect(minor).toBeLessThanOrEqual((payment?.minor ?? 0) - (payment?.refunded ?? 0));
      }
    }),
  );
});

test("the newest payment gives first", () => {
  const payments = [
    { id: "new", minor: 300, refunded: 100, isBlocked: false },
    { id: "blocked", minor: 900, refunded: 0, isBlocked: true },
    { id: "old", minor: 500, refunded: 0, isBlocked: false },
  ];
  expect(splitRefund(350, payments)).toEqual([
    { paymentId: "new", minor: 200 },
    { paymentId: "old", minor: 150 },
  ]);
});

test("a refund may fail after it has succeeded, and never comes to life again", () => {
  expect(laterRefundState("succeeded", "failed")).toBe("failed");
  expect(laterRefundState("failed", "succeeded")).toBe("failed");
  expect(laterRefundState("submitted", "requested")).toBe("submitted");
  expect(refundStateOf("pending")).toBe("submitted");
  expect(refundStateOf("requires_action")).toBe("submitted");
  expect(refundStateOf("canceled")).toBe("cancelled");
});

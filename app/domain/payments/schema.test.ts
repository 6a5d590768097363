import { describe, expect, test } from "vitest";
import { orderForm } from "./schema.ts";

const today = "2027-03-01";
const key = "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b02";
const payment = { intent: "payment", key, minor: "300,00", receivedOn: today, provider: "cash" };

const pathsOf = (typed: object) =>
  orderForm(today)
    .safeParse(typed)
    .error?.issues.map(({ path }) => path.join("."));

describe("what a treasurer types", () => {
  test("is read as people write amounts", () => {
    expect(orderForm(today).parse(payment)).toMatchObject({ minor: 30_000, receivedOn: today });
  });

  test("is told at its own field when it is missing", () => {
    expect(pathsOf({ intent: "payment", key })).toEqual(["minor", "receivedOn", "provider"]);
    expect(pathsOf({ intent: "correction", key })).toEqual(["direction", "minor", "reason"]);
    expect(pathsOf({ intent: "refund", key })).toEqual(["minor", "reason"]);
    expect(pathsOf({ intent: "takeBack" })).toEqual(["paymentId", "reason"]);
  });

  test.each(["0", "-5", "1e9", "99999999999", "abc", "1,2,3"])("%s is no amount", (minor) => {
    expect(pathsOf({ ...payment, minor })).toEqual(["minor"]);
  });

  test.each(["2027-03-02", "2019-12-31", "2027-02-30", "yesterday"])(
    "%s is no day of a payment",
    (receivedOn) => {
      expect(pathsOf({ ...payment, receivedOn })).toContain("receivedOn");
    },
  );

  test("lowers or raises what is owed", () => {
    const correction = { intent: "correction", key, minor: "50", reason: "Hardship" };
    const of = (direction: string) => orderForm(today).parse({ ...correction, direction });
    expect(of("less")).toMatchObject({ minor: -5_000 });
    expect(of("more")).toMatchObject({ minor: 5_000 });
  });
});

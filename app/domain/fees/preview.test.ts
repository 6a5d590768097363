import { describe, expect, test } from "vitest";
import { previewForm, previewOf } from "./preview.ts";
import type { EventTerms, TownFees } from "./terms.ts";

const duclair: TownFees = {
  ...{ community: "duclair", currency: "EUR", deposit: { minor: 8_000 } },
  amounts: { child: { full: 26_000, reduced: 18_000 }, leader: { full: 0 } },
  sibling: { percent: 10 },
  early: { minor: 1_500 },
  options: { shirt: 1_200 },
};

const terms: EventTerms = {
  ...{ startsOn: "2027-07-04", earlyUntil: "2027-02-28", depositDays: 14 },
  ...{ instalments: [{ dueOn: "2027-06-01", percent: 100 }], refunds: [], keepsDeposit: true },
};

const asked = (more: object = {}) => ({
  ...{ town: "duclair", on: "2027-03-01", guests: { child: { full: 2 } } },
  ...more,
});

const shown = (more: object = {}) => previewOf(terms, duclair, previewForm.parse(asked(more)));

describe("what a family of two from Duclair pays", () => {
  test("with a T-shirt: each line, the total, and when what is due", () => {
    const preview = shown({ options: [{ id: "shirt", count: 1 }] });
    if (preview.is !== "priced") throw new Error(preview.is);
    expect(preview.price.lines.map(({ is, at, minor }) => [is, at, minor])).toEqual([
      ["fee", 0, 26_000],
      ["option", 0, 1_200],
      ["fee", 1, 26_000],
      ["sibling", 1, -2_600],
    ]);
    expect(preview.price).toMatchObject({ currency: "EUR", total: 50_600 });
    expect(preview.dues).toEqual([
      { is: "deposit", dueOn: "2027-03-15", minor: 16_000 },
      { is: "rest", dueOn: "2027-06-01", minor: 34_600 },
    ]);
  });

  test("less where it registers early, or one of them pays a lower fee", () => {
    expect(shown({ on: "2027-02-28" })).toMatchObject({ price: { total: 46_400 } });
    const oneReduced = { child: { full: 1, reduced: 1 } };
    expect(shown({ guests: oneReduced })).toMatchObject({ price: { total: 44_000 } });
  });

  test("cannot be said of a kind without a fee, of what is not offered, or of a town without fees", () => {
    expect(shown({ guests: { delegate: { full: 1 } } })).toEqual({ is: "noFee", kind: "delegate" });
    expect(shown({ options: [{ id: "bus", count: 1 }] })).toEqual({
      is: "noOption",
      option: "bus",
    });
    expect(previewOf(terms, null, previewForm.parse(asked()))).toMatchObject({ is: "noFee" });
  });
});

describe("refused beside its field:", () => {
  const wrong = (more: object) =>
    previewForm.safeParse(asked(more)).error?.issues.map(({ path, message }) => {
      return `${path.join(".")} ${message}`;
    });

  test.each([
    [{ guests: {} }, "guests.child.full validation.nobody"],
    [{ guests: { child: { full: 10 } } }, "guests.child.full validation.household"],
    [{ guests: { child: { full: 1.5 } } }, "guests.child.full validation.household"],
    [{ options: [{ id: "shirt", count: 3 }] }, "options.0.count validation.morePieces"],
    [{ on: "2027-02-30" }, "on validation.day"],
  ])("%o", (more, message) => {
    expect(wrong(more)).toEqual([message]);
  });
});

test.each(["constructor", "__proto__", "toString", "hasOwnProperty"])("%s is no option", (id) => {
  expect(shown({ options: [{ id, count: 1 }] })).toEqual({ is: "noOption", option: id });
});

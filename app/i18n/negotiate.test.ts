import { expect, test } from "vitest";
import { acceptedLanguages, negotiateLanguage } from "./negotiate.ts";

test.each([
  ["pl-PL,pl;q=0.9,en;q=0.8", ["pl", "en"]],
  ["en;q=0.5, uk-UA;q=0.9, fr;q=0.7", ["uk", "fr", "en"]],
  ["sv,nl;q=0.9,de-AT;q=0.3", ["de"]],
  ["DE-de", ["de"]],
  ["de;q=0,fr;q=0.1", ["fr"]],
  ["fr;q=nonsense,de;q=2,pl;q=0.001", ["pl"]],
  ["*", []],
  ["", []],
  ["plx,english,e", []],
])("%s asks for %j", (header, expected) => {
  expect(acceptedLanguages(header)).toEqual(expected);
});

test("languages of equal weight keep the order they came in", () => {
  expect(acceptedLanguages("uk,pl,de")).toEqual(["uk", "pl", "de"]);
});

test("what the reader chose wins over her account, her account over her browser", () => {
  const hints = { cookie: "uk", account: "de", accepted: "fr" };
  expect(negotiateLanguage(hints)).toBe("uk");
  expect(negotiateLanguage({ ...hints, cookie: null })).toBe("de");
  expect(negotiateLanguage({ accepted: "fr" })).toBe("fr");
});

test("what we do not know is passed over, down to English", () => {
  expect(negotiateLanguage({ cookie: "xx", account: "toString", accepted: "fr" })).toBe("fr");
  expect(negotiateLanguage({ cookie: "", accepted: "sv" })).toBe("en");
  expect(negotiateLanguage({})).toBe("en");
});

test("a header of any length is answered at once", () => {
  expect(acceptedLanguages(`${"x,".repeat(1_000_000)}pl`)).toEqual([]);
});

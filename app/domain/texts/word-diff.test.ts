import { describe, expect, test } from "vitest";
import { type DiffPart, wordDiff } from "./word-diff.ts";

const shown = (parts: DiffPart[]) =>
  parts
    .map(({ kind, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind])
    .join("");

describe("what became of a text", () => {
  test.each([
    ["nothing", "Obóz nad jeziorem", "Obóz nad jeziorem", "Obóz nad jeziorem"],
    ["a word more", "Obóz jeziorem", "Obóz nad jeziorem", "Obóz +nad +jeziorem"],
    ["a word less", "Obóz nad jeziorem", "Obóz jeziorem", "Obóz -nad -jeziorem"],
    ["another word", "Табір до 5 липня", "Табір до 7 липня", "Табір до -5 -+7 +липня"],
    ["all of it", "Camp", "Fest", "-Camp-+Fest+"],
    ["written first", "", "Camp d’été", "+Camp d’été+"],
    ["only its lines", "one two", "one\n\ntwo", "one\n\ntwo"],
  ])("%s", (_, before, after, expected) => {
    expect(shown(wordDiff(before, after))).toBe(expected);
  });

  test("both texts can be read from it", () => {
    const [before, after] = ["one two three four two", "two four one two five"];
    const parts = wordDiff(before, after);
    const without = (kind: DiffPart["kind"]) =>
      parts
        .filter((part) => part.kind !== kind)
        .flatMap(({ text }) => text.trim().split(" "))
        .join(" ");
    expect(without("added")).toBe(before);
    expect(without("removed")).toBe(after);
  });

  test("the longest texts are compared at once", () => {
    const before = Array.from({ length: 2_000 }, (_, at) => at % 9).join(" ");
    const after = Array.from({ length: 2_000 }, (_, at) => at % 7).join(" ");
    const began = performance.now();
    expect(wordDiff(before, after).length).toBeGreaterThan(1);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

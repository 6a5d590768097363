import { describe, expect, test } from "vitest";
import {
  CODE_ALPHABET,
  codeFault,
  GUESSING_CHANCE,
  LINK_MINUTES,
  linkExpiry,
  linkPageOf,
  linkStateOf,
  readCode,
  showCode,
} from "./sign-in-link.ts";

const now = new Date("2027-03-12T17:00:00Z");

describe("the code", () => {
  test("cannot be guessed: at most one in a million per account and day", () => {
    expect(GUESSING_CHANCE).toBeLessThanOrEqual(1e-6);
  });

  test("has no two letters that are read as one another", () => {
    expect(CODE_ALPHABET).not.toMatch(/[01OIL]/);
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length);
  });

  test.each([
    ["as it is shown", "ABCD-2345", "ABCD2345"],
    ["in small letters, with spaces", " abcd 2345 ", "ABCD2345"],
    ["on a Ukrainian keyboard", "АВСЕ-НКМР", "ABCEHKMP"],
    ["with a letter too few", "ABCD-234", null],
    ["with a letter that is never printed", "ABCD-2340", null],
    ["empty", "", null],
  ])("is read %s", (_, typed, expected) => {
    expect(readCode(typed)).toBe(expected);
  });

  test.each([
    ["a code", "abcd-2345", null],
    ["seven signs", "ABCD-234", "length"],
    ["nine signs", "ABCD-23456", "length"],
    ["nothing", "", "length"],
    ["a digit that no code has", "ABCD-2340", "signs"],
    ["a letter of another script", "ЖБCD-2345", "signs"],
    ["too few, one of them wrong", "AB!", "signs"],
  ] as const)("says what is wrong with %s", (_, typed, fault) => {
    expect(codeFault(typed)).toBe(fault);
  });

  test("is shown so that it reads back", () => {
    expect(readCode(showCode("ABCD2345"))).toBe("ABCD2345");
  });
});

describe("the link", () => {
  const live = { endedAt: null, expiresAt: linkExpiry(now) };
  const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

  test("works for at most ten minutes", () => {
    expect(LINK_MINUTES).toBeLessThanOrEqual(10);
    expect(linkStateOf(live, { sameBrowser: true, now: after(9.99) })).toBe("ready");
    expect(linkStateOf(live, { sameBrowser: true, now: after(10) })).toBe("ended");
  });

  test("is for the browser that asked", () => {
    expect(linkStateOf(live, { sameBrowser: false, now })).toBe("otherBrowser");
  });

  test("looks the same when it is used up and when it never was", () => {
    const used = { ...live, endedAt: now };
    expect(linkStateOf(used, { sameBrowser: true, now })).toBe("ended");
    expect(linkStateOf(used, { sameBrowser: false, now })).toBe("ended");
    expect(linkStateOf(null, { sameBrowser: false, now })).toBe("ended");
  });
});

test.each([
  ["ended", true, "signedIn"],
  ["ended", false, "ended"],
  ["ready", true, "ready"],
  ["otherBrowser", true, "otherBrowser"],
] as const)(
  "a link that is %s, opened by somebody signed in (%s), shows %s",
  (state, isIn, page) => {
    expect(linkPageOf(state, isIn)).toBe(page);
  },
);

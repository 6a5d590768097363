import { describe, expect, test } from "vitest";
import { ownPath } from "./return-path.ts";

const hosts = ["evil.example", "evil.example/pl/family", "gemina.example@evil.example"];

/** Ways to write another host, a script or a broken path that browsers have been known to follow. */
const prefixes = [
  "//",
  "///",
  "////",
  "/\\",
  "\\\\",
  "\\/",
  "/\\/",
  "https://",
  "http://",
  "https:",
  "https:/",
  "HTTPS://",
  "//\\",
  "/\t/",
  "/\n/",
  "/\r/",
  "\t//",
  " //",
  "/%09/",
  "/%0a/",
  "/%2f",
  "/%5c",
  "/.//",
  "/..//",
  "/pl//",
];
const others = [
  "",
  "/",
  "pl/family",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "/plx",
  "/xx/family",
  "/pl\\family",
  "/pl/\u0000",
  "/pl/../../evil",
  "/pl/%2e%2e/x",
  "/pl/./x",
  "/pl/%2f%2fevil.example",
  "/pl/%5cevil.example",
  "/pl/\u2028x",
  "/pl/\u00a0x",
  "/pl/sign-out",
  "/pl/sign-in",
  "/pl/sign-in/link/x",
  `/pl/${"a".repeat(300)}`,
  "?//evil.example",
  "#//evil.example",
  "/%70l//evil.example",
  "/uk/події",
  "/uk/family?who=Олена",
];

const payloads = [...prefixes.flatMap((prefix) => hosts.map((host) => prefix + host)), ...others];

describe("paths that lead elsewhere", () => {
  test("are tried in eighty ways and more", () => {
    expect(new Set(payloads).size).toBeGreaterThanOrEqual(80);
  });

  test.each(payloads)("%j is refused", (payload) => {
    expect(ownPath(payload)).toBeNull();
  });

  test("and whatever is let through stays on our host", () => {
    for (const payload of payloads)
      expect(new URL(ownPath(payload) ?? "/", "https://gemina.example").host).toBe(
        "gemina.example",
      );
  });
});

test.each([
  "/pl",
  "/uk/family",
  "/de/events/camp/register?step=2",
  "/fr/account#passkeys",
  "/en?a=b",
  "/uk/events/%D1%82%D0%B0%D0%B1%D1%96%D1%80",
])("%s is ours", (path) => {
  expect(ownPath(path)).toBe(path);
});

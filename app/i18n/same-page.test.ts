import fc from "fast-check";
import { expect, test } from "vitest";
import { languages } from "./languages.ts";
import { samePage } from "./same-page.ts";

test.each([
  ["/pl/events", "/uk/events"],
  ["/pl", "/uk"],
  ["/pl/", "/uk/"],
  ["/en/events?town=duclair&page=2", "/uk/events?town=duclair&page=2"],
  ["/de/sign-in/sent", "/uk/sign-in/sent"],
  ["/de/events#programme", "/uk/events"],
  ["/", "/uk"],
  ["/healthz", "/uk"],
  ["", "/uk"],
  ["//evil.example/pl/events", "/uk"],
  ["https://evil.example/pl/events", "/uk"],
  ["/\\evil.example/pl", "/uk"],
  ["/pl/../..//evil.example", "/uk"],
  ["javascript:alert(1)", "/uk"],
  ["http://[", "/uk"],
])("%s is at %s in Ukrainian", (path, expected) => {
  expect(samePage(path, "uk")).toBe(expected);
});

test("whatever is asked for, the answer is a page of ours that may stand in a header", () => {
  const paths = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string().map((text) => `/pl/${text}`),
    fc.webUrl({ withQueryParameters: true }),
  );
  fc.assert(
    fc.property(paths, fc.constantFrom(...languages), (path, language) => {
      const answer = samePage(path, language);
      expect(answer).toMatch(new RegExp(`^/${language}(?:[/?]|$)`));
      expect(new Headers({ Location: answer }).get("Location")).toBe(answer);
    }),
  );
});

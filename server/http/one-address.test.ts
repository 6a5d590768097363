import { expect, test } from "vitest";
import { trueAddress } from "./one-address.ts";

const patterns = ["/:lang", "/:lang/events", "/:lang/events/:slug", "/:lang/sign-in/link/:token"];

/** As the router matches: without regard to capitals; values are taken as they are. */
function routeOf(path: string) {
  const parts = path.split("/");
  const fits = (pattern: string) => {
    const names = pattern.split("/");
    return (
      names.length === parts.length &&
      names.every((name, at) => name.startsWith(":") || name === parts[at]?.toLowerCase())
    );
  };
  return { path: patterns.find(fits) ?? "/:lang/*" };
}

test.each([
  ["/en/events", "/en/events"],
  ["/en/events/", "/en/events"],
  ["/en/EVENTS", "/en/events"],
  ["/EN/Events", "/en/events"],
  ["//en///events//", "/en/events"],
  ["/en/%65vents", "/en/events"],
  ["/%65N/events", "/en/events"],
  ["/en/events/c%61mp", "/en/events/camp"],
  ["/en/events/ca%2Fmp", "/en/events/ca%2Fmp"],
  ["/en/events/%D1%97", "/en/events/%D1%97"],
  ["/en/SIGN-IN/link/AbC-_9", "/en/sign-in/link/AbC-_9"],
  ["/DE/", "/de"],
  ["//", "/"],
  ["/", "/"],
])("%s is %s", (path, address) => {
  expect(trueAddress(path, routeOf)).toBe(address);
  expect(trueAddress(address, routeOf)).toBe(address);
});

test.each(["//evil.example", "/assets/Root-AbC.css", "/language/", "/xx/events/", "/en/nope/"])(
  "%s is no page in a language",
  (path) => {
    expect(trueAddress(path, routeOf)).toBeUndefined();
  },
);

import { describe, expect, test } from "vitest";
import { refusalOf } from "./csrf.ts";

const site = "https://gemina.example.org";
const form = "application/x-www-form-urlencoded";
const ask = (headers: Record<string, string>, method = "POST", path = "/pl/sign-in") =>
  refusalOf({ method, path, header: (name) => headers[name] }, site);

describe("refusalOf", () => {
  test.each([
    ["a browser's own form", { "sec-fetch-site": "same-origin", origin: site }],
    ["typed by the reader herself", { "sec-fetch-site": "none" }],
    ["an old browser that only says its origin", { origin: site }],
    ["a form with a file", { origin: site, "content-type": "multipart/form-data; boundary=x" }],
    ["a script's JSON", { origin: site, "content-type": "application/json;charset=UTF-8" }],
  ])("lets pass: %s", (_, headers) => {
    expect(ask({ "content-type": form, ...headers })).toBeUndefined();
  });

  test.each([
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
    ["another site that hides its origin", { "sec-fetch-site": "cross-site", origin: "null" }],
    ["a sister site", { "sec-fetch-site": "same-site", origin: "https://x.example.org" }],
    ["a null origin", { origin: "null" }],
    ["our name on another port", { origin: `${site}:8443` }],
    ["our name without encryption", { origin: "http://gemina.example.org" }],
    ["our name as the beginning of another", { origin: `${site}.evil.example` }],
    ["nothing that says where from", {}],
    [
      "two answers that disagree",
      { "sec-fetch-site": "same-origin", origin: "https://evil.example" },
    ],
    ["a word browsers do not use", { "sec-fetch-site": "Same-Origin", origin: site }],
  ])("refuses: %s", (_, headers) => {
    expect(ask({ "content-type": form, ...headers })).toBe(403);
  });

  test.each(["text/plain", "text/plain;charset=UTF-8", "application/xml", "TEXT/PLAIN", ""])(
    "refuses a body of type %j",
    (type) => {
      expect(ask({ origin: site, "content-type": type })).toBe(415);
    },
  );

  test.each(["POST", "PUT", "PATCH", "DELETE", "POTATO"])("asks for %s", (method) => {
    expect(ask({}, method)).toBe(403);
  });

  test.each(["GET", "HEAD"])("does not ask for %s", (method) => {
    expect(ask({}, method)).toBeUndefined();
  });
});

import { randomBytes } from "node:crypto";
import type { EntryContext } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { contentOf, keepPage, renderedPage } from "#app/http/rendered-pages.server.ts";

type Said = Partial<EntryContext["staticHandlerContext"]>;

const address = "https://gemina.example/pl/events";
const open = { "x-cache": "public" };

/** The name of a page's content: public, read by a visitor, unless told otherwise. */
function content(said: Said = {}, init: RequestInit = {}, headers: HeadersInit = open) {
  const staticHandlerContext = {
    loaderData: { page: { title: "Obóz" } },
    statusCode: 200,
    ...said,
  };
  const remix = { staticHandlerContext } as unknown as EntryContext;
  return contentOf(new Request(address, init), new Headers(headers), remix);
}

describe("a page's content", () => {
  test("has one name, whoever asks", () => {
    expect(content()).toBe(content({}, { headers: { "Accept-Language": "de" } }));
    expect(content()).not.toBeNull();
  });

  test("has another as soon as anything was read differently", () => {
    expect(content({ loaderData: { page: { title: "Obóz letni" } } })).not.toBe(content());
  });

  const session = randomBytes(32).toString("base64url");
  test.each<[string, string | null]>([
    ["a signed-in reader's", content({}, { headers: { Cookie: `session=${session}` } })],
    ["not public", content({}, {}, {})],
    ["an answer to a form", content({}, { method: "POST" })],
    ["no longer there", content({ statusCode: 404 })],
    ["broken", content({ errors: { page: new Error("broken") } })],
  ])("has none when the page is %s", (_, name) => {
    expect(name).toBeNull();
  });
});

test("a kept page is found until sixteen megabytes of others have come, those asked for last", () => {
  const page = (megabytes: number) => new Uint8Array(megabytes * 1_048_576);
  for (const name of ["first", "second", "third"]) keepPage(name, page(4));
  expect(renderedPage("first")).toBeDefined();
  keepPage("large", page(8));
  const kept = (name: string) => renderedPage(name) !== undefined;
  expect(kept("second")).toBe(false);
  expect(["first", "third", "large"].filter(kept)).toEqual(["first", "third", "large"]);
});

import type { EntryContext } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import {
  contentOf,
  finishPage,
  newNonce,
  nonceInPage,
  renderedPage,
} from "#app/http/rendered-pages.server.ts";
import { readerKey } from "#app/http/sealed-page.server.ts";

type Said = Partial<EntryContext["staticHandlerContext"]>;

const address = "https://gemina.example/pl/events";

/** The name of a page's content. */
function content(said: Said = {}, init: RequestInit = {}, url = address) {
  return contentFor(null, said, init, url);
}

function contentFor(key: Buffer | null, said: Said = {}, init: RequestInit = {}, url = address) {
  const staticHandlerContext = {
    loaderData: { page: { title: "Obóz" } },
    statusCode: 200,
    ...said,
  };
  const remix = { staticHandlerContext } as unknown as EntryContext;
  return contentOf(new Request(url, init), remix, key)?.name ?? null;
}

const open = (name: string) => ({ name, key: null });

describe("a page's content", () => {
  test("has one name, whoever asks", () => {
    expect(content()).toBe(content({}, { headers: { "Accept-Language": "de" } }));
    expect(content()).not.toBeNull();
  });

  test.each<[string, string | null]>([
    ["was read differently", content({ loaderData: { page: { title: "Obóz letni" } } })],
    ["was read for another person", content({ loaderData: { page: { title: "Obóz" }, me: "a" } })],
    ["stands at another address", content({}, {}, `${address}?kind=camp`)],
  ])("has a name of its own as soon as anything %s", (_, name) => {
    expect(name).not.toBe(content());
    expect(name).not.toBeNull();
  });

  test("that differs inside a map has another name", () => {
    const inMap = (title: string) => content({ loaderData: { page: new Map([["title", title]]) } });
    expect(inMap("Obóz")).toBe(inMap("Obóz"));
    expect(inMap("Obóz")).not.toBe(inMap("Zlot"));
  });

  test.each<[string, string | null]>([
    ["an answer to a form", content({}, { method: "POST" })],
    ["told what a form came to", content({ actionData: { page: { refusal: {} } } })],
    ["no longer there", content({ statusCode: 404 })],
    ["broken", content({ errors: { page: new Error("broken") } })],
    ["still to come", content({ loaderData: { page: Promise.resolve() } })],
  ])("has none when the page is %s", (_, name) => {
    expect(name).toBeNull();
  });
});

describe("a kept page", () => {
  const text = (page: Uint8Array | undefined) => Buffer.from(page ?? []).toString();

  test("carries the nonce of each answer, and never that of another", () => {
    const written = Buffer.from(`<p>Obóz</p><script nonce="${nonceInPage}">1</script>`);
    const [first, second] = [newNonce(), newNonce()];
    const page = (nonce: string) => `<p>Obóz</p><script nonce="${nonce}">1</script>`;
    expect(text(finishPage(open("scripted"), written, first))).toBe(page(first));
    expect(text(renderedPage(open("scripted"), second))).toBe(page(second));
  });

  test("of a signed-in reader has a name that only she can make, and opens for her alone", () => {
    const [hers, another] = [readerKey("a"), readerKey("b")];
    expect(contentFor(hers)).toBe(contentFor(hers));
    expect(new Set([contentFor(hers), contentFor(another), content()]).size).toBe(3);
    const nonce = newNonce();
    const page = { name: "her own", key: hers };
    finishPage(page, Buffer.from(`<p nonce="${nonceInPage}">Łąka</p>`), newNonce());
    expect(text(renderedPage(page, nonce))).toBe(`<p nonce="${nonce}">Łąka</p>`);
    expect(() => renderedPage({ ...page, key: another })).toThrow();
  });

  test("is found until sixteen megabytes of others have come, those asked for last", () => {
    const keep = (name: string, megabytes: number) =>
      finishPage(open(name), Buffer.alloc(megabytes * 1_048_576));
    for (const name of ["first", "second", "third"]) keep(name, 4);
    expect(renderedPage(open("first"))).toBeDefined();
    keep("large", 8);
    const isKept = (name: string) => renderedPage(open(name)) !== undefined;
    expect(isKept("second")).toBe(false);
    expect(["first", "third", "large"].filter(isKept)).toEqual(["first", "third", "large"]);
  });

  test("that went wrong is not kept", () => {
    finishPage(null, Buffer.from("half a page"));
    expect(renderedPage(open("null"))).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import { clientAddress, requestForApp } from "./client.ts";
import { languageOf } from "./languages.ts";
import { cutFiles } from "./cut-files.ts";
import {
  bodyLimit,
  faultOf,
  LARGEST_BODY,
  LARGEST_STATEMENT_UPLOAD,
  LARGEST_UPLOAD,
  readBody,
} from "./request-shape.ts";

describe("faultOf", () => {
  test.each([
    ["GET", "/pl/events?page=2&name=%C5%81%C3%B3d%C5%BA", undefined],
    ["GET", "/%E0%A4%A", 400],
    ["GET", "/en/events/%FF", 400],
    ["GET", "/en/%00", 400],
    ["GET", "/en?q=%00", 400],
    ["GET", `/en?q=${"a".repeat(9_000)}`, 414],
    ["TRACE", "/en", 405],
    ["PROPFIND", "/en", 405],
  ])("%s %s", (method, target, status) => {
    expect(faultOf(method, target)).toBe(status);
  });
});

describe("a form of very many fields", () => {
  const post = (content: string, type: string) => {
    const headers = { "content-type": type };
    return readBody(new Request("http://x/", { method: "POST", body: content, headers }), 1e6);
  };
  const part = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';

  test("is refused before it is taken apart", async () => {
    expect(await post("a=1&".repeat(1_001), "application/x-www-form-urlencoded")).toBe(400);
    expect(await post(`${part.repeat(1_001)}--b--`, "multipart/form-data; boundary=b")).toBe(400);
  });

  test("ours pass, and data may hold what parts fields", async () => {
    expect(await post("a=1&".repeat(500), "application/x-www-form-urlencoded")).not.toBe(400);
    expect(await post(JSON.stringify("&".repeat(5_000)), "application/json")).not.toBe(400);
  });
});

describe("readBody", () => {
  const body = async (content: string, type: string, limit = 100) => {
    const request = new Request("http://x/", {
      method: "POST",
      body: content,
      headers: { "content-type": type },
    });
    const read = await readBody(request, limit);
    return typeof read === "number" ? read : Buffer.from(read).toString();
  };

  test.each([
    ["a form", "a=b", "application/x-www-form-urlencoded", "a=b"],
    ["exactly the limit", "a".repeat(100), "application/json", "a".repeat(100)],
    ["too much", "a".repeat(101), "application/json", 413],
    ["a form with a NUL", "a=%00", "application/x-www-form-urlencoded", 400],
    ["JSON with a NUL", String.raw`{"a":"\u0000"}`, "application/json", 400],
  ])("%s", async (_, content, type, expected) => {
    expect(await body(content, type)).toBe(expected);
  });

  const upload = (fileBytes: number, more: Record<string, string> = {}) => {
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(fileBytes).fill(65)]), "photo.jpg");
    for (const [name, value] of Object.entries(more)) form.append(name, value);
    return new Request("http://x/", { method: "POST", body: form });
  };
  const MEGABYTE = 1_048_576;

  test.each([
    [3, 3 * MEGABYTE],
    [10, 10 * MEGABYTE],
    [20, 10 * MEGABYTE + 1],
  ])("keeps what was typed beside a file of %i MB", async (size, least) => {
    const request = upload(size * MEGABYTE, { "alt.pl": "Rynek", intent: "add" });
    const type = request.headers.get("content-type") ?? "";
    const body = await readBody(request, LARGEST_UPLOAD);
    if (typeof body === "number") throw new Error(`refused with ${body}`);
    expect(body.byteLength).toBeLessThanOrEqual(LARGEST_UPLOAD);
    const form = await new Response(body, { headers: { "content-type": type } }).formData();
    const file = form.get("file") as File;
    expect([form.get("alt.pl"), form.get("intent")]).toEqual(["Rynek", "add"]);
    expect(file.size).toBeGreaterThanOrEqual(least);
    expect(file.size).toBeLessThan(least + 5_000);
  });

  test("refuses two large files, and one that never ends", async () => {
    const two = new FormData();
    for (const name of ["a", "b"]) two.append(name, new Blob([new Uint8Array(9 * MEGABYTE)]));
    const both = new Request("http://x/", { method: "POST", body: two });
    expect(await readBody(both, LARGEST_UPLOAD)).toBe(413);
    expect(await readBody(upload(65 * MEGABYTE), LARGEST_UPLOAD)).toBe(413);
  });

  test("finds the end of a file wherever the stream is broken", async () => {
    const text = `--b\r\n\r\n${"A".repeat(90)}\r\n--b\r\n\r\nRynek\r\n--b--\r\n`;
    for (const size of [1, 2, 3, 7, 50]) {
      const cut = cutFiles("b", 10);
      const kept = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
        cut.next(Buffer.from(text.slice(at * size, (at + 1) * size))),
      );
      expect(Buffer.concat([...kept.flat(), cut.rest()]).toString()).toBe(text);
    }
  });

  test("stops a stream that does not say its length", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 10;
        controller.enqueue(new Uint8Array(10));
      },
    });
    const request = new Request("http://x/", {
      method: "POST",
      body: endless,
      duplex: "half",
    });
    expect(await readBody(request, 100)).toBe(413);
    expect(sent).toBeLessThan(200);
  });
});

describe("requestForApp", () => {
  test("stands under the site's own address and believes nobody who plays a proxy", () => {
    const asked = new Request("http://evil.example/pl?a=b", {
      headers: {
        "x-forwarded-host": "evil.example",
        "x-forwarded-proto": "http",
        forwarded: "x",
        a: "b",
      },
    });
    const request = requestForApp(asked, "https://gemina.example.org");
    expect(request.url).toBe("https://gemina.example.org/pl?a=b");
    expect(Object.fromEntries(request.headers)).toEqual({ a: "b", host: "gemina.example.org" });
  });

  test("an address that looks like another host stays a path", () => {
    const asked = new Request("http://gemina.example.org//evil.example/");
    expect(requestForApp(asked, "https://gemina.example.org").url).toBe(
      "https://gemina.example.org//evil.example/",
    );
  });
});

describe("clientAddress", () => {
  const incoming = (forwarded?: string) =>
    ({
      headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
      socket: { remoteAddress: "10.0.0.1" },
    }) as unknown as Parameters<typeof clientAddress>[0];

  test.each([
    ["no proxy", undefined, false, "10.0.0.1"],
    ["a header nobody vouches for", "1.2.3.4", false, "10.0.0.1"],
    ["our proxy", "1.2.3.4", true, "1.2.3.4"],
    ["what a caller wrote before our proxy", "9.9.9.9, 1.2.3.4", true, "1.2.3.4"],
    ["our proxy without the header", undefined, true, "10.0.0.1"],
  ])("%s", (_, forwarded, trusted, expected) => {
    expect(clientAddress(incoming(forwarded), trusted)).toBe(expected);
  });
});

describe("languageOf", () => {
  test.each([
    ["/uk/events", "de", "uk"],
    ["/", "de-AT,de;q=0.9,en;q=0.8", "de"],
    ["/assets/x", "zh, pl;q=0.5", "pl"],
    ["/nope", undefined, "en"],
  ])("%s for %s", (path, accepted, expected) => {
    expect(languageOf(path, accepted)).toBe(expected);
  });
});

describe("bodyLimit", () => {
  const pictures = "/pl/manage/communities/swarzedz/pictures";
  const payments = "/pl/manage/communities/swarzedz/payments";
  test.each([
    ["a page of pictures, signed in", pictures, "language=pl; __Host-session=abc", LARGEST_UPLOAD],
    ["an event's attachments", "/pl/manage/events/camp/attachments", "session=a", LARGEST_UPLOAD],
    ["an event's import", "/pl/manage/events/camp/import", "session=a", LARGEST_UPLOAD],
    ["a town's statements", `${payments}/statements`, "session=a", LARGEST_STATEMENT_UPLOAD],
    ["its other payments", payments, "session=a", LARGEST_BODY],
    ["its statements without a session", `${payments}/statements`, undefined, LARGEST_BODY],
    ["a picture on a machine of one's own", pictures, "session=abc", LARGEST_UPLOAD],
    ["the same without a session", pictures, "language=pl", LARGEST_BODY],
    ["the same with nothing at all", pictures, undefined, LARGEST_BODY],
    ["a cookie that only ends alike", pictures, "mysession=abc", LARGEST_BODY],
    ["another page", "/pl/account", "session=abc", LARGEST_BODY],
    ["a page that only begins alike", `${pictures}/x`, "session=abc", LARGEST_BODY],
  ])("%s", (_, path, cookies, limit) => {
    expect(bodyLimit(path, cookies)).toBe(limit);
  });
});

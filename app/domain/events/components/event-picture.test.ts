import { describe, expect, test } from "vitest";
import { drawPng } from "#app/platform/drawings.server.ts";
import { drawEvent, type PictureWords } from "./event-picture.ts";

const camp: PictureWords = {
  title: "Літній табір 2027: три міста, одне озеро",
  kind: "Табір",
  dates: "5–16 липня 2027 р.",
  place: "Swarzędz",
  towns: [
    { name: "Swarzędz", colour: "madder", longitude: 17.08, latitude: 52.41 },
    { name: "Ronnenberg", colour: "woad", longitude: 9.65, latitude: 52.32 },
    { name: "Duclair", colour: "moss", longitude: 0.87, latitude: 49.48 },
  ],
  threads: [
    { a: 0, b: 1, sinceYear: 2000 },
    { a: 0, b: 2, sinceYear: null },
  ],
  year: 2027,
};

describe("an event's picture", () => {
  test("is a PNG of the size that other sites ask for", async () => {
    const png = Buffer.from(await drawPng(drawEvent(camp)));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test("shows letters of every alphabet of ours: another word is another picture", async () => {
    const draw = (title: string) => drawPng(drawEvent({ ...camp, title }));
    const [first, second] = await Promise.all([draw("Їжак"), draw("Ґанок")]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(false);
  });

  test("takes signs of the title for what they are", () => {
    const drawing = drawEvent({ ...camp, title: `Tom & "Jerry" <script>` });
    expect(drawing).toContain("Tom &amp; &quot;Jerry&quot; &lt;script&gt;");
  });

  test("is drawn whatever signs a title holds", async () => {
    const title = "A\u0000\u0001\u000b\uffff\ufffe\u{1ffff}\ud800B";
    const png = Buffer.from(await drawPng(drawEvent({ ...camp, title })));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
  });

  test("names the host alone among many towns", () => {
    const many = Array.from({ length: 8 }, (_, at) => ({
      name: `Town ${at}`,
      colour: "fir" as const,
      longitude: at,
      latitude: 50,
    }));
    const drawing = drawEvent({ ...camp, towns: many, threads: [] });
    expect(drawing).toContain("Town 0");
    expect(drawing).not.toContain("Town 1");
  });
});

import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { remakePicture } from "./pictures.server.ts";

// To look at what was made; nothing of the site reads this kind. The first picture shuts it out.
beforeAll(async () => {
  await remakePicture(new Uint8Array());
  sharp.unblock({ operation: ["VipsForeignLoadHeif"] });
});

const plain = { width: 2000, height: 1000, channels: 3, background: "#336699" } as const;
const canvas = (size: Partial<typeof plain> | { width: number; height: number }) =>
  sharp({ create: { ...plain, ...size } });

/** A photo with the place where it was taken, and the camera on its side. */
const photo = () =>
  canvas({})
    .jpeg()
    .withExif({
      IFD0: { Copyright: "canary-owner" },
      IFD3: { GPSLatitude: "52/1 24/1 46/1", GPSLatitudeRef: "N" },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

describe("a picture", () => {
  test("is made in the widths and formats of a page, upright", async () => {
    const made = await remakePicture(await photo());
    expect(made?.variants.map(({ variant }) => variant)).toEqual([
      ...["480.avif", "480.jpg", "960.avif", "960.jpg", "1000.avif", "1000.jpg"],
    ]);
    expect(made).toMatchObject({ width: 1000, height: 2000 });
    for (const { variant, bytes } of made!.variants) {
      const { format, width, height } = await sharp(bytes).metadata();
      expect([format, width]).toEqual([
        variant.endsWith("avif") ? "heif" : "jpeg",
        Number(variant.split(".")[0]),
      ]);
      expect(height).toBe(width * 2);
    }
  });

  test("keeps nothing of where and by whom it was taken, nor what was hung on its end", async () => {
    const original = Buffer.concat([await photo(), Buffer.from("<script>canary-tail</script>")]);
    expect((await sharp(original).metadata()).exif?.includes("canary-owner")).toBe(true);
    const made = await remakePicture(original);
    for (const { bytes } of made!.variants) {
      expect((await sharp(bytes).metadata()).exif).toBeUndefined();
      expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/canary|Exif|GPS/);
    }
  });

  test("that is smaller is not blown up, and a transparent one stands on white", async () => {
    const drawing = await sharp({
      create: { width: 30, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const made = await remakePicture(drawing);
    expect(made?.variants.map(({ variant }) => variant)).toEqual(["30.avif", "30.jpg"]);
    const { dominant } = await sharp(made!.variants[1]!.bytes).stats();
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240);
  });
});

/** A PNG of a few hundred bytes that says it is 30,000 pixels wide and high. */
function bomb(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(30_000, 0);
  head.writeUInt32BE(30_000, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const part = (name: string, body: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.byteLength);
    return Buffer.concat([length, Buffer.from(name), body, Buffer.alloc(4)]);
  };
  const parts = [part("IHDR", head), part("IDAT", deflateSync(Buffer.alloc(1000)))];
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]);
}

describe("what is no picture is refused", () => {
  const cases: [string, () => Buffer | Promise<Buffer>][] = [
    ["a bomb of 900 megapixels", bomb],
    ["a drawing in SVG", () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"/>`)],
    ["a GIF", () => canvas({ width: 9, height: 9 }).gif().toBuffer()],
    ["a TIFF", () => canvas({ width: 9, height: 9 }).tiff().toBuffer()],
    ["the first bytes of a JPEG alone", () => Buffer.from("\xff\xd8\xff\xe0JFIF", "latin1")],
    ["half a photo", async () => (await photo()).subarray(0, 3000)],
    ["nothing", () => Buffer.alloc(0)],
  ];
  test.each(cases)("%s", async (_, bytes) => {
    expect(await remakePicture(await bytes())).toBeNull();
  });
});

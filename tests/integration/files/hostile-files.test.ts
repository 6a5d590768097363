import { deflateSync, gzipSync } from "node:zlib";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { readyPicture } from "#app/domain/files/store-picture.server.ts";

/** Stands in whatever was hung on a file; nothing of it may be left in what is served. */
const CANARY = "<script>canary-52.4109N-17.0755E</script>";

const text = (value: string) => Buffer.from(value, "latin1");
const plain = (width = 90, height = 60) =>
  sharp({ create: { width, height, channels: 3, background: "#369" } });

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${CANARY}</svg>`;
const eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

/** A PNG that says how large it is, with pixels that are all one byte deflated. */
function pngOf(width: number, height: number, pixels: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const chunks = [chunk("IHDR", head), chunk("IDAT", deflateSync(pixels)), chunk("IEND")];
  return Buffer.concat([text("\x89PNG\r\n\x1a\n"), ...chunks]);
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.byteLength);
  const body = Buffer.concat([text(type), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Files of other kinds, by what they begin with, whatever they are called. */
const others: Record<string, string> = {
  "an SVG": svg,
  "an SVG with an XML head": `<?xml version="1.0"?>${svg}`,
  "an SVG that asks for a file": `<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>`,
  "an SVG behind a mark of order": `\xef\xbb\xbf${svg}`,
  "a page": `<!doctype html>${CANARY}`,
  "a script": "alert(1)",
  "a GIF": "GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;",
  "a TIFF": "II*\0\x08\0\0\0",
  "a TIFF of the other order": "MM\0*\0\0\0\x08",
  "an AVIF": "\0\0\0\x1cftypavif\0\0\0\0avifmif1",
  "a HEIC": "\0\0\0\x18ftypheic\0\0\0\0heic",
  "a BMP": "BM\x46\0\0\0",
  "an icon": "\0\0\x01\0\x01\0",
  "a Photoshop file": "8BPS\0\x01",
  "a JPEG XL": "\xff\x0a\xfa\x7f",
  "a JPEG 2000": "\0\0\0\x0cjP  \r\n\x87\n",
  "an OpenEXR": "v/1\x01\x02\0\0\0",
  "a ZIP": "PK\x03\x04\x14\0\0\0",
  "a RAR": "Rar!\x1a\x07\0",
  "a 7z": "7z\xbc\xaf\x27\x1c",
  "a Windows program": "MZ\x90\0\x03\0\0\0",
  "a Linux program": "\x7fELF\x02\x01\x01",
  "a shell script": "#!/bin/sh\nid\n",
  PHP: "<?php system($_GET[0]); ?>",
  "a PDF": "%PDF-1.7\n%\xe2\xe3\n1 0 obj<</JS(app.alert(1))>>endobj",
  PostScript: "%!PS-Adobe-3.0\n(id) run",
  "an ImageMagick script": 'push graphic-context\nfill "url(https://e.example/x|id)"',
  "a film": "\0\0\0\x18ftypmp42",
  sound: "RIFF\x24\0\0\0WAVEfmt ",
  "the test virus": eicar,
  nothing: "",
  "one byte": "\xff",
  "the name of a picture": "../../etc/passwd\0.jpg",
  "a JPEG in name alone": "\xff\xd8\xff",
  "a JPEG with a page inside": `\xff\xd8\xff\xe0${CANARY}`,
  "a JPEG with an SVG inside": `\xff\xd8\xff\xe0\0\x10JFIF${svg}`,
  "a PNG in name alone": "\x89PNG\r\n\x1a\n",
  "a PNG with an SVG inside": `\x89PNG\r\n\x1a\n${svg}`,
  "a WebP with an SVG inside": `RIFF\x40\0\0\0WEBP${svg}`,
  "a WebP without a picture": "RIFF\x04\0\0\0WEBP",
};

type Made = Record<string, () => Promise<Buffer> | Buffer>;

const cut = async (format: "jpeg" | "png" | "webp", share: number) => {
  const noise = await sharp({
    create: { width: 200, height: 200, channels: 3, background: "#000", noise: noiseOf },
  })
    .toFormat(format)
    .toBuffer();
  return noise.subarray(0, Math.floor(noise.byteLength * share));
};
const noiseOf = { type: "gaussian", mean: 128, sigma: 60 } as const;

/** Pictures that are broken, or that are too much to open. */
const broken: Made = {
  "a JPEG cut after a tenth": () => cut("jpeg", 0.1),
  "a JPEG cut in the middle": () => cut("jpeg", 0.5),
  "a PNG cut after a tenth": () => cut("png", 0.1),
  "a PNG cut in the middle": () => cut("png", 0.5),
  "a WebP cut after a tenth": () => cut("webp", 0.1),
  "a WebP cut in the middle": () => cut("webp", 0.5),
  "a PNG of 900 megapixels": () => pngOf(30_000, 30_000, Buffer.alloc(30_001 * 40)),
  "a PNG of 2,147,483,647 by 2,147,483,647": () => pngOf(2 ** 31 - 1, 2 ** 31 - 1, Buffer.alloc(9)),
  "a PNG without pixels": () => pngOf(0, 0, Buffer.alloc(0)),
  "a PNG whose pixels run out": () => pngOf(3_000, 3_000, Buffer.alloc(9)),
  "fifty megabytes of nothing, zipped": () => gzipSync(Buffer.alloc(50_000_000)),
};

const withExif = () =>
  plain().withExif({
    IFD0: { Make: CANARY, Artist: CANARY, Copyright: CANARY },
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 24/1 39/1", GPSLongitude: "17/1 4/1 31/1" },
  });
const behind = async (tail: string | Buffer) =>
  Buffer.concat([await plain().jpeg().toBuffer(), Buffer.from(tail)]);

/** Pictures that carry something, or are of an odd shape: made anew, they carry nothing. */
const carriers: Made = {
  "a JPEG with a place": () => withExif().jpeg().toBuffer(),
  "a PNG with a place": () => withExif().png().toBuffer(),
  "a WebP with a place": () => withExif().webp().toBuffer(),
  "a JPEG with a page behind it": () => behind(CANARY),
  "a JPEG with a ZIP behind it": () => behind(`PK\x03\x04${CANARY}`),
  "a JPEG with a program behind it": () => behind(`\x7fELF${CANARY}`),
  "a JPEG with the test virus behind it": () => behind(`${eicar}${CANARY}`),
  "a JPEG with ten megabytes less one behind it": async () =>
    Buffer.concat([await behind(CANARY), Buffer.alloc(9_000_000, 65)]),
  "a PNG with a text of its own": async () => {
    const png = await plain().png().toBuffer();
    const said = chunk("tEXt", text(`Comment\0${CANARY}`));
    return Buffer.concat([png.subarray(0, 33), said, png.subarray(33)]);
  },
  "a PNG of 1 by 30,000": () => pngOf(1, 30_000, Buffer.alloc(60_000)),
  "a PNG of 30,000 by 1": () => pngOf(30_000, 1, Buffer.alloc(30_001)),
  "a PNG of one pixel": () => pngOf(1, 1, Buffer.alloc(2)),
  "a PNG that is transparent": () => plain().ensureAlpha(0.2).png().toBuffer(),
  "a JPEG for print": () => plain().toColourspace("cmyk").jpeg().toBuffer(),
};

beforeAll(() => {
  const count = [others, broken, carriers].flatMap((files) => Object.keys(files)).length;
  expect(count).toBeGreaterThanOrEqual(60);
});

const blob = (bytes: Buffer) => new Blob([new Uint8Array(bytes)]);

describe("is refused as a picture:", () => {
  test.each(Object.entries(others))("%s", async (_, bytes) => {
    const refused = { code: "pictureWrongKind" };
    await expect(readyPicture(blob(text(bytes)))).rejects.toMatchObject(refused);
  });

  test.each(Object.entries(broken))("%s", async (_, make) => {
    const before = process.memoryUsage.rss();
    const refused = { code: "pictureWrongKind" };
    await expect(readyPicture(blob(await make()))).rejects.toMatchObject(refused);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1_048_576);
  });
});

describe("is made anew, and carries nothing:", () => {
  test.each(Object.entries(carriers))("%s", async (_, make) => {
    const { made } = await readyPicture(blob(await make()));
    expect(made.variants.length).toBeGreaterThan(0);
    for (const { variant, bytes } of made.variants) {
      for (const trace of ["canary", "Exif", "<x:xmpmeta"])
        expect(Buffer.from(bytes).includes(trace), `${variant}: ${trace}`).toBe(false);
      if (variant.endsWith(".avif")) {
        expect(Buffer.from(bytes).subarray(4, 12).toString(), variant).toBe("ftypavif");
        continue;
      }
      const { exif, xmp, iptc, format, width } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, format, width }, variant).toEqual({
        ...{ exif: undefined, xmp: undefined, iptc: undefined },
        ...{ format: "jpeg", width: parseInt(variant) },
      });
    }
  });

  test("the place was there before", async () => {
    const { exif } = await sharp(await withExif().jpeg().toBuffer()).metadata();
    expect(exif?.includes("canary")).toBe(true);
  });
});

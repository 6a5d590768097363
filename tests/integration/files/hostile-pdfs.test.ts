import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { readyFile } from "#app/domain/files/store-file.server.ts";

const latin = (value: string) => Buffer.from(value, "latin1");
const pdf = (...objects: (string | Buffer)[]) =>
  Buffer.concat(["%PDF-1.7\n", ...objects, "\n%%EOF\n"].map((one) => Buffer.from(one)));
const opened = (action: string) => pdf(`1 0 obj <</Type/Catalog/OpenAction ${action}>> endobj`);
const program = "app.alert(document.cookie)";

/** Ten thousand times as much as it seems: what a reader that opened it would have to hold. */
const bombStream = () => {
  const once = deflateSync(Buffer.alloc(50_000_000));
  return pdf("1 0 obj <</Filter[/FlateDecode/FlateDecode]>> stream\n", deflateSync(once));
};

/** What may come as a PDF and mean harm where it is opened: nothing here ever opens it. */
const kept: Record<string, () => Buffer> = {
  "a table of objects that leads nowhere": () => pdf("startxref\n99999999999999999999"),
  "a table of objects that leads to itself": () => pdf("trailer <</Prev 9>>\nstartxref\n9"),
  "a program that runs when it is opened": () => opened(`<</S/JavaScript/JS(${program})>>`),
  "a program that is started": () => opened("<</S/Launch/F(cmd.exe)>>"),
  "a form that sends what was typed": () => opened("<</S/SubmitForm/F(https://e.example)>>"),
  "a file inside": () => pdf("1 0 obj <</Type/EmbeddedFile>> stream\nMZ\x90\0endstream"),
  "what is encrypted": () => pdf("trailer <</Encrypt 2 0 R/Root 1 0 R>>"),
  "a billion pages": () => pdf("1 0 obj <</Type/Pages/Count 1000000000/Kids[1 0 R]>> endobj"),
  "objects a thousand deep": () => pdf("[".repeat(100_000)),
  "a stream that swells": bombStream,
  "a page behind it": () => pdf("\n%%EOF\n<!doctype html><script>alert(1)</script>"),
  "a ZIP behind it": () => pdf("\n%%EOF\nPK\x03\x04"),
};

/** What says that it is a PDF somewhere, and is none or no whole one. */
const refused: Record<string, () => Promise<Buffer> | Buffer> = {
  "a PDF behind a page": () => latin("<script>alert(1)</script>\n%PDF-1.7\n%%EOF\n"),
  "a PDF behind a ZIP": () => latin("PK\x03\x04%PDF-1.7\n%%EOF\n"),
  "a PDF behind a mark of order": () => latin("\xef\xbb\xbf%PDF-1.7\n%%EOF\n"),
  "a PDF behind an empty line": () => latin("\n%PDF-1.7\n%%EOF\n"),
  "a PDF written small": () => latin("%pdf-1.7\n%%EOF\n"),
  "a PDF that does not end": () => latin("%PDF-1.7\n1 0 obj <<"),
  "a PDF that ends far before its end": () => Buffer.concat([pdf(""), Buffer.alloc(2_000, 65)]),
  "PostScript that ends like one": () => latin("%!PS-Adobe-3.0\n%%EOF\n"),
};

const blob = (bytes: Buffer) => new Blob([new Uint8Array(bytes)]);

describe("is kept as it came, unopened, in the one form that is only ever saved:", () => {
  test.each(Object.entries(kept))("%s", async (_, make) => {
    const bytes = make();
    const before = process.memoryUsage.rss();
    const { type, size, width, contents } = await readyFile(blob(bytes));
    expect(process.memoryUsage.rss() - before).toBeLessThan(50 * 1_048_576);
    expect({ type, size, width }).toEqual({
      ...{ type: "application/pdf", size: bytes.byteLength, width: null },
    });
    expect(contents.map(({ variant }) => variant)).toEqual(["document.pdf"]);
    expect(Buffer.from(contents[0]?.bytes ?? []).equals(bytes)).toBe(true);
  });
});

describe("is refused, with the reason:", () => {
  test.each(Object.entries(refused))("%s", async (_, make) => {
    const reading = readyFile(blob(await make()));
    await expect(reading).rejects.toMatchObject({ code: "fileWrongKind" });
  });
});

test("a picture with a PDF behind it is made anew, and the PDF is gone", async () => {
  const picture = sharp({ create: { width: 90, height: 60, channels: 3, background: "#369" } });
  const both = Buffer.concat([await picture.jpeg().toBuffer(), opened("<</S/JavaScript>>")]);
  const { type, contents } = await readyFile(blob(both));
  expect(type).toBe("image/jpeg");
  for (const { variant, bytes } of contents)
    expect(Buffer.from(bytes).includes("%PDF"), variant).toBe(false);
});

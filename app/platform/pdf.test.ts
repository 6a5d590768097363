import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type PdfFacts, writePdf } from "./pdf.server.ts";

const facts = (rest: Partial<PdfFacts> = {}): PdfFacts => ({
  ...{ title: "Ваші дані", language: "uk", createdAt: new Date("2027-03-01T10:00:00Z") },
  parts: [{ kind: "text", text: "ґ Ґ є ї і щ ʼ ż ł ą ß œ ç €" }],
  foot: (page, of) => `${page} / ${of}`,
  ...rest,
});

/** The letters that the document can be read back as: what its fonts' ToUnicode maps name. */
function lettersOf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString("latin1");
  const streams = [...file.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(
    ([, body = ""]) => {
      try {
        return inflateSync(Buffer.from(body, "latin1")).toString("latin1");
      } catch {
        return body;
      }
    },
  );
  const maps = streams.filter((text) => text.includes("beginbfrange"));
  const lists = maps.flatMap((map) =>
    [...map.matchAll(/\[([^\]]*)\]/g)].map(([, list = ""]) => list),
  );
  return [...lists.join(" ").matchAll(/<([0-9a-f]{4})>/gi)]
    .map(([, code = ""]) => String.fromCodePoint(Number.parseInt(code, 16)))
    .join("");
}

describe("a document", () => {
  test("holds every letter of our languages", async () => {
    const letters = lettersOf(await writePdf(facts()));
    for (const letter of "ґҐєїіщʼżłąßœç€Вдн") expect(letters).toContain(letter);
  });

  test("is the same for the same facts, and says its title and language", async () => {
    const [one, other] = [await writePdf(facts()), await writePdf(facts())];
    expect(Buffer.compare(one, other)).toBe(0);
    const text = Buffer.from(one).toString("latin1");
    expect(text).toContain("/Lang (uk)");
    expect(text).toContain("/Marked true");
  });

  test("goes on over as many pages as it needs, with a foot on each and no empty one", async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [`${at}`, "word ".repeat(20)] as const);
    const feet: string[] = [];
    const foot = (page: number, of: number) => {
      feet.push(`${page}/${of}`);
      return `${page}/${of}`;
    };
    const parts = [
      { kind: "facts", rows } as const,
      { kind: "heading", level: 2, text: "B" } as const,
      { kind: "table", head: ["a", "b"], rows: rows.slice(0, 60) } as const,
      { kind: "text", text: "word ".repeat(3000) } as const,
    ];
    const bytes = await writePdf(facts({ parts, foot }));
    const pages = Buffer.from(bytes)
      .toString("latin1")
      .match(/\/Type \/Page\b(?!s)/g);
    expect(feet).toHaveLength(pages?.length ?? 0);
    expect(feet.length).toBeGreaterThan(5);
  });
});

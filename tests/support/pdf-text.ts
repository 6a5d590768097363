/** What a document says, read back from its bytes as a reader of PDF does: by the maps of its fonts. */
import { inflateSync } from "node:zlib";

type Objects = ReadonlyMap<string, { head: string; body: string }>;

/** The words of each page, in the order in which they are written. */
export function pagesOf(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = objectsOf(file);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head));
  return pages.map(({ head }) => {
    const fonts = fontsOf(objects, head);
    const contents = /\/Contents (\d+ 0 R)/.exec(head)?.[1] ?? "";
    return textOf(objects.get(idOf(contents))?.body ?? "", fonts);
  });
}

const idOf = (reference: string) => reference.split(" ")[0] ?? "";

function objectsOf(file: string): Objects {
  const found = [...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)];
  return new Map(
    found.map(([, id = "", whole = ""]) => {
      const at = whole.search(/\nstream\n/);
      if (at < 0) return [id, { head: whole, body: "" }];
      const raw = whole
        .slice(at)
        .replace(/^\nstream\n/, "")
        .replace(/\nendstream$/, "");
      const head = whole.slice(0, at);
      const isPacked = head.includes("/FlateDecode");
      const body = isPacked ? inflateSync(Buffer.from(raw, "latin1")).toString("latin1") : raw;
      return [id, { head, body }];
    }),
  );
}

type Fonts = ReadonlyMap<string, readonly string[]>;

/** The letters of each font of a page, by their numbers. */
function fontsOf(objects: Objects, page: string): Fonts {
  const resources = /\/Resources (\d+) 0 R/.exec(page)?.[1];
  const whole = resources ? (objects.get(resources)?.head ?? "") : page;
  const list = /\/Font <<([\s\S]*?)>>/.exec(whole)?.[1] ?? "";
  return new Map(
    [...list.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? "")?.[1] ?? "";
      return [name, lettersOf(objects.get(map)?.body ?? "")];
    }),
  );
}

function lettersOf(map: string): string[] {
  const letters: string[] = [];
  for (const [, from = "0", , list = ""] of map.matchAll(
    /<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi,
  )) {
    const first = Number.parseInt(from, 16);
    for (const [at, [, code = ""]] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries())
      letters[first + at] = Buffer.from(code.replaceAll(" ", ""), "hex")
        .swap16()
        .toString("utf16le");
  }
  return letters;
}

function textOf(content: string, fonts: Fonts): string {
  let letters: readonly string[] = [];
  const words: string[] = [];
  for (const [line, font] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[[^\]]*\] TJ/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? [];
    else words.push(drawn(line, letters));
  }
  return words.join(" ");
}

const drawn = (line: string, letters: readonly string[]) =>
  [...line.matchAll(/<([0-9a-f]+)>/gi)]
    .flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? [])
    .map((code) => letters[Number.parseInt(code, 16)] ?? "\ufffd")
    .join("");

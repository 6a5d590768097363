import { XMLParser } from "fast-xml-parser";
import { StatementRefused } from "./statement.ts";

/** An element: its children by name without their namespace, each a list; `#text` and `@Name` are texts. */
export type Element = { readonly [name: string]: readonly Element[] | string };

const DEEPEST = 30;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  alwaysCreateTextNode: true,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  maxNestedTags: DEEPEST,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

/** Reads XML that declares nothing of its own: who defines entities or a document type wants harm, no bank does. */
export function readXml(bytes: Uint8Array): Element {
  const text = decoded(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new StatementRefused("forbiddenParts");
  if (!isWhole(text)) throw new StatementRefused("broken");
  try {
    return parser.parse(text) as Element;
  } catch {
    throw new StatementRefused("broken");
  }
}

/**
 * Whether each element is closed, the outermost last: the parser would close for itself what a cut file leaves open.
 * Each pattern goes on to the end where nothing closes it, so no file makes it look twice.
 */
function isWhole(text: string): boolean {
  const open: string[] = [];
  let roots = 0;
  const bare = text.replaceAll(
    /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)/g,
    "",
  );
  for (const [, tag = ""] of bare.matchAll(/<([^<>]*)>/g)) {
    const [name] = tag.replace(/^\//, "").split(/[\s/]/, 1);
    if (tag.startsWith("/")) {
      if (open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots += 1;
      if (!tag.endsWith("/")) open.push(name ?? "");
    }
  }
  return open.length === 0 && roots === 1 && bare.trimEnd().endsWith(">");
}

/** The letters of a file in the encoding that its first line names. */
function decoded(bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const [, named = "utf-8"] = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(start) ?? [];
  try {
    return new TextDecoder(isWide ? "utf-16le" : named, { fatal: true }).decode(bytes);
  } catch {
    throw new StatementRefused("broken");
  }
}

/** Elements below another one by their names, `RltdPties/Dbtr/Nm`. */
export function elementsAt(element: Element, path: string): Element[] {
  return path.split("/").reduce<Element[]>(
    (found, name) =>
      found.flatMap((one) => {
        const below = one[name] ?? [];
        return typeof below === "string" ? [] : below;
      }),
    [element],
  );
}

/** The text of the first element that one of these paths leads to and that says something. */
export function textAt(element: Element, ...paths: string[]): string | null {
  for (const path of paths) {
    const [found = ""] = elementsAt(element, path)
      .map(textOf)
      .filter((text) => text !== "");
    if (found !== "") return found;
  }
  return null;
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of an element; the five entities of XML and numbers are read, others stay as they are. */
export function textOf(element: Element): string {
  const text = element["#text"];
  return (typeof text === "string" ? text : "")
    .replaceAll(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
      (all, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return named[name] ?? all;
        const point = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
        return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : " ";
      },
    )
    .trim();
}

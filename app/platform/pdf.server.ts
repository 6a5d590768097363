import { resolve } from "node:path";
import { type Badges, writeBadges } from "./pdf-badges.ts";
import { type Grid, writeGrid } from "./pdf-grid.ts";

/** What a document is made of, from top to bottom. */
export type PdfPart =
  | { kind: "heading"; level: 2 | 3; text: string }
  | { kind: "text"; text: string }
  | { kind: "facts"; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: "table"; head: readonly string[]; rows: readonly (readonly string[])[] }
  /** What follows begins on a page of its own. */
  | { kind: "page" }
  | Grid
  | Badges;

export type PdfFacts = {
  title: string;
  language: string;
  isLandscape?: boolean;
  /** The same facts at the same moment make the same bytes. */
  createdAt: Date;
  parts: readonly PdfPart[];
  /** What stands at the foot of a page. */
  foot: (page: number, of: number) => string;
};

type Doc = PDFKit.PDFDocument;

/** Whole files, with every letter of our five languages; those of web pages are cut to a script. */
const FONTS = {
  plain: "node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  bold: "node_modules/@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
} as const;

const [MARGIN, FOOT, LABELS] = [56, 34, 150];
const INK = "#1b1a17";

/** Writes a document on A4 as PDF, tagged so that a screen reader finds its headings; the letters it uses are in it. */
export async function writePdf(facts: PdfFacts): Promise<Uint8Array<ArrayBuffer>> {
  const { default: Pdf } = await import("pdfkit");
  const { title, language, createdAt } = facts;
  const doc = new Pdf({
    layout: facts.isLandscape ? "landscape" : "portrait",
    ...{ size: "A4", margin: MARGIN, font: resolve(FONTS.plain), bufferPages: true },
    ...{ lang: language, tagged: true, displayTitle: true, pdfVersion: "1.7" },
    info: { Title: title, Producer: "Gemina", Creator: "Gemina", CreationDate: createdAt },
  });
  const whole = collected(doc);
  for (const [name, file] of Object.entries(FONTS)) doc.registerFont(name, resolve(file));
  doc.fillColor(INK);
  heading(doc, 1, title);
  for (const part of facts.parts) writePart(doc, part);
  writeFeet(doc, facts.foot);
  doc.end();
  return whole;
}

function collected(doc: Doc): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Buffer[] = [];
  return new Promise((done, failed) => {
    doc.on("data", (piece: Buffer) => pieces.push(piece));
    doc.on("end", () => done(new Uint8Array(Buffer.concat(pieces))));
    doc.on("error", failed);
  });
}

type Writers = { [Kind in PdfPart["kind"]]: (doc: Doc, part: PdfPart & { kind: Kind }) => void };

const writers: Writers = {
  heading: (doc, { level, text }) => heading(doc, level, text),
  text: (doc, { text }) => {
    doc.font("plain").fontSize(10);
    tagged(doc, "P", () => doc.text(text, MARGIN).moveDown(0.6));
  },
  facts: (doc, { rows }) => {
    for (const row of rows) fact(doc, row);
    doc.moveDown(0.6);
  },
  table: (doc, { head, rows }) => {
    doc.font("plain").fontSize(9);
    const bold = head.map((text) => ({ text, font: { src: "bold" }, type: "TH" as const }));
    doc.x = MARGIN;
    doc.table({
      defaultStyle: { border: { bottom: 0.5 }, borderColor: "#c9c4b8", padding: 3 },
      data: [bold, ...rows.map((row) => [...row])],
    });
    doc.moveDown(0.8);
  },
  page: (doc) => {
    if (doc.y > MARGIN) doc.addPage();
  },
  grid: (doc, part) => writeGrid(doc, part, MARGIN),
  badges: (doc, part) => writeBadges(doc, part, MARGIN),
};

function writePart(doc: Doc, part: PdfPart): void {
  const write: (to: Doc, what: never) => void = writers[part.kind];
  write(doc, part as never);
}

const SIZES = { 1: 20, 2: 14, 3: 11 } as const;

function heading(doc: Doc, level: 1 | 2 | 3, text: string): void {
  if (level > 1) doc.moveDown(level === 2 ? 0.8 : 0.3);
  doc.font("bold").fontSize(SIZES[level]);
  // A heading does not stand alone at the end of a page.
  roomFor(doc, doc.heightOfString(text) + 40);
  tagged(doc, `H${level}`, () => doc.text(text, MARGIN).moveDown(0.3));
}

/** A label and, beside it, what it stands for. */
function fact(doc: Doc, [label, value]: readonly [string, string]): void {
  const width = doc.page.width - 2 * MARGIN - LABELS;
  doc.font("plain").fontSize(10);
  const height = doc.heightOfString(value, { width });
  doc.font("bold");
  const tall = Math.max(height, doc.heightOfString(label, { width: LABELS - 12 }));
  roomFor(doc, tall);
  const top = doc.y;
  const breaks = top + tall > bottomOf(doc);
  tagged(doc, "P", () => {
    doc.text(label, MARGIN, top, { width: LABELS - 12 });
    doc.font("plain").text(value, MARGIN + LABELS, top, { width });
  });
  if (!breaks) doc.y = top + tall;
  doc.y += 2;
}

const bottomOf = (doc: Doc) => doc.page.height - MARGIN;

/** A new page where there is too little room on this one; what is taller than a page breaks by itself. */
function roomFor(doc: Doc, height: number): void {
  const page = bottomOf(doc) - MARGIN;
  if (doc.y + Math.min(height, page) > bottomOf(doc) && doc.y > MARGIN) doc.addPage();
}

function tagged(doc: Doc, type: string, write: () => void): void {
  const part = doc.struct(type, {}, [write]);
  doc.addStructure(part);
  part.end();
}

function writeFeet(doc: Doc, foot: PdfFacts["foot"]): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(start + at);
    // Below the margin, where text would otherwise begin a new page.
    doc.page.margins.bottom = 0;
    doc.markContent("Artifact", { type: "Pagination" });
    doc.font("plain").fontSize(8);
    doc.text(foot(at + 1, count), MARGIN, doc.page.height - FOOT, { lineBreak: false });
    doc.endMarkedContent();
  }
}

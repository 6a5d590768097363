/** Badges to cut out, eight on a page, each with a code that a phone reads. */
import { create } from "qrcode";

export type Badge = { name: string; latin: string; lines: readonly string[]; code: string };
export type Badges = { kind: "badges"; badges: readonly Badge[] };

type Doc = PDFKit.PDFDocument;

const [ACROSS, DOWN, CODE, PADDING] = [2, 4, 74, 12];
const CUT = "#9b968a";
const INK = "#1b1a17";

/** Writes badges from the top of a page on. */
export function writeBadges(doc: Doc, { badges }: Badges, margin: number): void {
  const width = (doc.page.width - 2 * margin) / ACROSS;
  const height = (doc.page.height - 2 * margin) / DOWN;
  for (const [at, badge] of badges.entries()) {
    const place = at % (ACROSS * DOWN);
    if (place === 0) doc.addPage();
    const left = margin + (place % ACROSS) * width;
    const top = margin + Math.floor(place / ACROSS) * height;
    doc.rect(left, top, width, height).lineWidth(0.5).dash(3, { space: 3 }).stroke(CUT).undash();
    writeBadge(doc, badge, {
      left: left + PADDING,
      top: top + PADDING,
      width: width - 2 * PADDING,
    });
    drawCode(doc, badge.code, {
      left: left + width - CODE - PADDING,
      top: top + height - CODE - PADDING,
    });
  }
}

type At = { left: number; top: number; width: number };

function writeBadge(doc: Doc, { name, latin, lines }: Badge, { left, top, width }: At): void {
  const part = doc.struct("P", {}, [
    () => {
      doc.fillColor(INK).font("bold").fontSize(17).text(name, left, top, { width, lineGap: -2 });
      doc.font("plain").fontSize(10);
      if (latin !== "" && latin !== name) doc.text(latin, { width });
      for (const line of lines) doc.text(line, { width: width - CODE });
    },
  ]);
  doc.addStructure(part);
  part.end();
}

function drawCode(doc: Doc, text: string, { left, top }: Omit<At, "width">): void {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const size = CODE / modules.size;
  doc.markContent("Artifact");
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) doc.rect(left + column * size, top + row * size, size, size);
  doc.fill(INK);
  doc.endMarkedContent();
}

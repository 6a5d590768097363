/** A table of many rows on paper: its header stands on every page, and no row is torn in two. */

export type Grid = {
  kind: "grid";
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** How wide each column is beside the others; alike where it is not said. */
  widths?: readonly number[];
  /** Least height of a row in points: room to sign. */
  least?: number;
};

type Doc = PDFKit.PDFDocument;

const [PADDING, RULE] = [3, "#c9c4b8"];

/** Writes a grid between two margins from where the document is. */
export function writeGrid(doc: Doc, { head, rows, widths, least = 0 }: Grid, margin: number): void {
  const shares = head.map((_, at) => widths?.[at] ?? 1);
  const all = shares.reduce((sum, one) => sum + one, 0);
  const room = doc.page.width - 2 * margin;
  const columns = shares.map((share) => (share / all) * room);
  const bottom = () => doc.page.height - margin;
  const write = (cells: readonly string[], font: "plain" | "bold", tag: "TH" | "TD") => {
    doc.font(font).fontSize(9);
    const top = doc.y;
    const height = heightOf(doc, cells, columns, font === "bold" ? 0 : least);
    const row = doc.struct("TR");
    doc.addStructure(row);
    let left = margin;
    for (const [at, width] of columns.entries()) {
      const cell = doc.struct(tag, {}, [
        () =>
          doc.text(cells[at] ?? "", left + PADDING, top + PADDING, { width: width - 2 * PADDING }),
      ]);
      row.add(cell);
      left += width;
    }
    row.end();
    doc
      .moveTo(margin, top + height)
      .lineTo(margin + room, top + height)
      .lineWidth(0.5)
      .stroke(RULE);
    for (const edge of edgesOf(columns, margin))
      if (least > 0)
        doc
          .moveTo(edge, top)
          .lineTo(edge, top + height)
          .lineWidth(0.5)
          .stroke(RULE);
    doc.y = top + height;
  };
  write(head, "bold", "TH");
  for (const cells of rows) {
    doc.font("plain").fontSize(9);
    if (doc.y + heightOf(doc, cells, columns, least) > bottom()) {
      doc.addPage();
      write(head, "bold", "TH");
    }
    write(cells, "plain", "TD");
  }
  doc.x = margin;
  doc.moveDown(0.8);
}

function heightOf(
  doc: Doc,
  cells: readonly string[],
  columns: readonly number[],
  least: number,
): number {
  const heights = columns.map((width, at) =>
    doc.heightOfString(cells[at] || " ", { width: width - 2 * PADDING }),
  );
  return Math.max(least, ...heights) + 2 * PADDING;
}

function edgesOf(columns: readonly number[], margin: number): number[] {
  let edge = margin;
  return columns.slice(0, -1).map((width) => (edge += width));
}

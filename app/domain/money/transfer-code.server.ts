import { create } from "qrcode";
import { type Transfer, transferText } from "./transfer-text.ts";

/** A code that banking apps scan, as the outline of its dark squares in a drawing of so many units each way. */
export type TransferCode = { size: number; path: string };

/** Draws the code of a transfer; null where no banking app would read one. */
export function transferCode(transfer: Transfer): TransferCode | null {
  const text = transferText(transfer);
  if (text === null) return null;
  const bytes = new TextEncoder().encode(text);
  const { modules } = create([{ data: bytes, mode: "byte" }], { errorCorrectionLevel: "M" });
  const rows = Array.from({ length: modules.size }, (_, row) => rowOf(modules, row));
  return { size: modules.size, path: rows.join("") };
}

type Modules = { size: number; get: (row: number, column: number) => number };

/** Squares that stand side by side are one rectangle: no hair line between them. */
function rowOf(modules: Modules, row: number): string {
  let path = "";
  for (let from = 0; from < modules.size; from += 1) {
    let to = from;
    while (to < modules.size && modules.get(row, to)) to += 1;
    if (to > from) path += `M${from} ${row}h${to - from}v1H${from}z`;
    from = to;
  }
  return path;
}

import { data } from "@remix-run/node";
import {
  type SheetFile,
  type SheetFormat,
  sheetFormats,
  type SheetStream,
} from "#app/platform/sheet-files.server.ts";

/** A file with people in it: it is saved, never opened here, and kept nowhere on the way. */
export function sheetAnswer({ name, type, ...file }: SheetFile | SheetStream): Response {
  return new Response("bytes" in file ? file.bytes : file.body, {
    headers: {
      ...{ "Content-Type": type, "Cache-Control": "no-store" },
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}

/** What an address asks for that ends in `template.xlsx` or the like; 404 for all else. */
export function sheetAsked(name = ""): { part: string; format: SheetFormat } {
  const [part = "", ending, ...rest] = name.split(".");
  const format = sheetFormats.find((one) => one === ending);
  if (!format || rest.length > 0) throw data(null, { status: 404 });
  return { part, format };
}

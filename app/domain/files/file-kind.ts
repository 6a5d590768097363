/** What a file may be; everything else is refused, whatever it is called. */
export const fileTypes = ["application/pdf", "image/jpeg", "image/png", "image/webp"] as const;

export type FileType = (typeof fileTypes)[number];

export const pictureTypes: readonly FileType[] = ["image/jpeg", "image/png", "image/webp"];

/** Ten megabytes: a photo of a good telephone. */
export const LARGEST_FILE = 10 * 1_048_576;

/** The form in which a PDF is served: the one that came. */
export const PDF_VARIANT = "document.pdf";

const latin = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** How far from its end a PDF may say that it ends: writers leave a little behind it. */
const TAIL = 1_024;

/** A PDF that was not cut off on its way. */
export function isWholePdf(bytes: Uint8Array): boolean {
  return (
    typeOf(bytes) === "application/pdf" &&
    latin(bytes, Math.max(0, bytes.length - TAIL), bytes.length).includes("%%EOF")
  );
}

/** What a file is by its first bytes; its name and what the browser says of it count for nothing. */
export function typeOf(bytes: Uint8Array): FileType | null {
  if (latin(bytes, 0, 5) === "%PDF-") return "application/pdf";
  if (latin(bytes, 0, 3) === "\xff\xd8\xff") return "image/jpeg";
  if (latin(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "image/png";
  if (latin(bytes, 0, 4) === "RIFF" && latin(bytes, 8, 12) === "WEBP") return "image/webp";
  return null;
}

import { isMt940 } from "./mt940.ts";
import { LARGEST_STATEMENT, StatementRefused } from "./statement.ts";

export const bankFormats = ["camt053", "mt940", "csv"] as const;

export type BankFormat = (typeof bankFormats)[number];

/** First bytes of spreadsheets, PDFs, pictures and packed files: banks give these out too, but not as statements. */
const foreign = ["\xd0\xcf\x11\xe0", "%PDF", "\x89PNG", "\xff\xd8\xff", "{\\rtf", "PK\x03\x04"];

/** By what it is, not by what it is called, the format of a file. Throws `StatementRefused`. */
export function formatOf(bytes: Uint8Array): BankFormat {
  if (bytes.byteLength === 0) throw new StatementRefused("empty");
  if (bytes.byteLength > LARGEST_STATEMENT) throw new StatementRefused("tooLarge");
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (foreign.some((mark) => start.startsWith(mark))) throw new StatementRefused("wrongKind");
  if (bytes.find((byte) => !passedOver.includes(byte)) === ANGLE) return "camt053";
  return isMt940(bytes) ? "mt940" : "csv";
}

const ANGLE = 0x3c;

/** White space, and what marks an encoding. */
const passedOver: readonly number[] = [0x00, 0x09, 0x0a, 0x0d, 0x20, 0xbb, 0xbf, 0xef, 0xfe, 0xff];

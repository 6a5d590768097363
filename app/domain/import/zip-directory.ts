/** The directory of a zip archive, read before anything of it is unpacked. */
import { SheetRefused } from "./sheet.ts";

export type ZipEntry = {
  path: string;
  /** Bytes as they lie in the archive, and as the directory says that they become. */
  packed: Uint8Array;
  /** Where its record begins, and how long it is with its bytes. */
  from: number;
  length: number;
  size: number;
  isStored: boolean;
};

const MOST_ENTRIES = 200;
const LARGEST_ENTRY = 30 * 1_048_576;
const LARGEST_ALL = 40 * 1_048_576;

const END = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
/** What may follow an entry's bytes: its sizes once more. */
const LARGEST_DESCRIPTOR = 24;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** True for bytes that begin as an archive does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** The entries of an archive; refuses one that would become too large, is locked or is no archive. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new SheetRefused("bomb");
  const entries: ZipEntry[] = [];
  let [at, all] = [view.getUint32(end + 16, true), 0];
  for (let left = count; left > 0; left -= 1) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL)
      throw new SheetRefused("broken");
    const entry = entryAt(view, bytes, at);
    all += entry.size;
    if (entry.size > LARGEST_ENTRY || all > LARGEST_ALL) throw new SheetRefused("bomb");
    entries.push(entry);
    at += CENTRAL_LENGTH + lengthsOf(view, at + 28, 3);
  }
  refuseHidden(entries, view.getUint32(end + 16, true));
  return entries;
}

/** Readers that go by the records instead of the directory must find the same: nothing between them, nothing twice. */
function refuseHidden(entries: readonly ZipEntry[], directory: number): void {
  let at = 0;
  for (const { from, length } of [...entries].sort((a, b) => a.from - b.from)) {
    if (from < at || from > at + LARGEST_DESCRIPTOR) throw new SheetRefused("bomb");
    at = from + length;
  }
  if (directory < at || directory > at + LARGEST_DESCRIPTOR) throw new SheetRefused("bomb");
}

/** The last record of the archive, from its end backwards. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new SheetRefused("broken");
}

/** An entry, where its own record says the same as the directory. */
function entryAt(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new SheetRefused("locked");
  const method = view.getUint16(at + 10, true);
  if (method !== STORED && method !== DEFLATED) throw new SheetRefused("broken");
  const packedSize = view.getUint32(at + 20, true);
  const nameLength = view.getUint16(at + 28, true);
  const name = bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength);
  const local = view.getUint32(at + 42, true);
  if (local + LOCAL_LENGTH > view.byteLength || view.getUint32(local, true) !== LOCAL)
    throw new SheetRefused("broken");
  const start = local + LOCAL_LENGTH + lengthsOf(view, local + 26, 2);
  const ownName = bytes.subarray(local + LOCAL_LENGTH, local + LOCAL_LENGTH + nameLength);
  const isSame =
    view.getUint16(local + 8, true) === method &&
    view.getUint16(local + 26, true) === nameLength &&
    ownName.every((byte, place) => byte === name[place]);
  if (!isSame) throw new SheetRefused("bomb");
  if (start + packedSize > view.byteLength) throw new SheetRefused("broken");
  return {
    path: new TextDecoder().decode(name),
    packed: bytes.subarray(start, start + packedSize),
    ...{ from: local, length: start - local + packedSize },
    size: view.getUint32(at + 24, true),
    isStored: method === STORED,
  };
}

/** Lengths of what follows a record (name, extra field, comment), added up. */
function lengthsOf(view: DataView, at: number, count: number): number {
  let sum = 0;
  for (let one = 0; one < count; one += 1) sum += view.getUint16(at + one * 2, true);
  return sum;
}

/** The beginning of a part's own lines stands in it too, before its bytes. */
const PART_HEAD = 4_096;

/** What parts a body's fields (RFC 7578); undefined where it has no files. */
export function boundaryOf(type: string | null): string | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type ?? "") ?? [];
  return quoted ?? plain;
}

/**
 * Lets a form pass whose file is larger than any we take: of each part no more than `most` bytes and one are
 * kept, so that the page sees a file that is too large, beside everything else that was typed. Holds no more
 * than a chunk at a time.
 */
export function cutFiles(boundary: string, most: number) {
  const mark = Buffer.from(`\r\n--${boundary}`);
  const room = most + PART_HEAD + 1;
  let [carried, inPart] = [Buffer.alloc(0), 0];
  const part = (bytes: Buffer): Buffer => {
    const kept = bytes.subarray(0, Math.max(0, room - inPart));
    inPart += bytes.byteLength;
    // A slice would hold on to the whole chunk.
    return kept.byteLength === bytes.byteLength ? kept : Buffer.from(kept);
  };
  return {
    /** What is kept of the next chunk; a mark may lie across two. */
    next(chunk: Uint8Array): Buffer[] {
      const bytes = Buffer.concat([carried, chunk]);
      const kept: Buffer[] = [];
      let from = 0;
      for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, from)) {
        kept.push(part(bytes.subarray(from, at)), mark);
        inPart = 0;
        from = at + mark.byteLength;
      }
      const end = Math.max(from, bytes.byteLength - mark.byteLength + 1);
      kept.push(part(bytes.subarray(from, end)));
      carried = Buffer.from(bytes.subarray(end));
      return kept.filter(({ byteLength }) => byteLength > 0);
    },
    /** What was kept back to the end. */
    rest: (): Buffer => part(carried),
  };
}

import { Writable } from "node:stream";

/**
 * Takes what React writes to its end, and hands it over whole. React 18 fills a piece up with zeros where
 * a letter of several bytes does not fit into its end: those are left out (no page has a zero of its own).
 */
export function collect(done: (body: Buffer) => void): Writable {
  const chunks: Buffer[] = [];
  return new Writable({
    write(chunk: Buffer, _encoding, next) {
      let { length } = chunk;
      while (length > 0 && chunk[length - 1] === 0) length -= 1;
      chunks.push(chunk.subarray(0, length));
      next();
    },
    final(next) {
      done(Buffer.concat(chunks));
      next();
    },
  });
}

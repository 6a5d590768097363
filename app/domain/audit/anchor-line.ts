import { z } from "zod";
import type { Anchor } from "./chain.ts";

const line = z.object({
  at: z.iso.datetime(),
  chain: z.string(),
  seq: z.string().regex(/^\d+$/).transform(BigInt),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** An anchor as one line of a file. */
export function writeLine({ at, chain, seq, hash }: Anchor): string {
  return JSON.stringify({ at, chain, seq: String(seq), hash });
}

/** The anchor on a line; throws when it is none, because a spoilt file proves nothing. */
export function readLine(text: string): Anchor {
  return line.parse(JSON.parse(text));
}

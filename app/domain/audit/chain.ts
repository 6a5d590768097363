/** A link as it stands in the database, and the hash that its content really has. Hashes in hexadecimal. */
export type Link = { seq: bigint; previous: string; hash: string; computed: string };

/** What was known of a chain at some moment, kept where the database's owner does not reach. */
export type Anchor = { chain: string; seq: bigint; hash: string; at: string };

/** The newest link, as a chain's own head names it. */
export type Head = { seq: bigint; hash: string };

/**
 * What is wrong with a link: it is not there, it does not follow the one before it, its content is not what was
 * hashed, the chain does not end where its head says, or it is not the one that was known earlier.
 */
export type BreakReason = "missing" | "unlinked" | "changed" | "head" | "anchor";

/** The first link that is not as it was written, and why. */
export type Break = { seq: bigint; why: BreakReason };

/** Where a walk along a chain has come to; a chain begins after link 0, whose hash is empty. */
export const beginning: Head = { seq: 0n, hash: "" };

/** Walks on from a link whose rightness is known. Answers the last link, or where the chain breaks. */
export function walk(from: Head, links: readonly Link[], anchors: readonly Anchor[]): Head | Break {
  let last = from;
  for (const { seq, previous, hash, computed } of links) {
    if (seq !== last.seq + 1n) return { seq: last.seq + 1n, why: "missing" };
    if (previous !== last.hash) return { seq, why: "unlinked" };
    if (hash !== computed) return { seq, why: "changed" };
    if (anchors.some((anchor) => anchor.seq === seq && anchor.hash !== hash))
      return { seq, why: "anchor" };
    last = { seq, hash };
  }
  return last;
}

/** What is wrong at the end: a head that names another link, or an anchor beyond it. */
export function breakAtEnd(
  last: Head,
  head: Head | null,
  anchors: readonly Anchor[],
): Break | null {
  const beyond = anchors.filter(({ seq }) => seq > last.seq);
  if (beyond.length > 0) return { seq: last.seq + 1n, why: "anchor" };
  const named = head ?? beginning;
  if (named.seq !== last.seq || named.hash !== last.hash) return { seq: last.seq, why: "head" };
  return null;
}

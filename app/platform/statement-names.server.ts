import { createHash } from "node:crypto";

/** More than the site's own; lists of ids of many lengths must not fill the server's memory. */
const MOST_NAMED = 500;

/**
 * Names each statement after its text, so that a connection has it parsed and planned once: that costs
 * several times the reading of a page's few rows. What comes after the first five hundred goes unnamed.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MOST_NAMED) return "";
    const name = createHash("sha256").update(sql).digest("base64url");
    names.set(sql, name);
    return name;
  };
}

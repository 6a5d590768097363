import type { Namespace } from "i18next";

/** What a route says of its page. Without `scripts` the page carries none. */
export type PageHandle = {
  scripts?: true;
  /** Namespaces its texts come from, beside `common`; sent to the browser of scripted pages only. */
  i18n?: Namespace[];
  /** Key of the page's title, with its namespace; pages whose title is data say it in `meta`. */
  title?: string;
  /** Key of what search engines say of the page; where it is data, the loader answers it as `description`. */
  description?: string;
};

type Match = { handle?: unknown; data?: unknown };

const handleOf = (match: Match) => (match.handle ?? {}) as PageHandle;

/** True when any of the matched routes needs the browser to run script. */
export function hasScripts(matches: readonly Match[]): boolean {
  return matches.some((match) => handleOf(match).scripts === true);
}

/** The key of the title of the innermost route that has one. */
export function titleOf(matches: readonly Match[]): string | undefined {
  return matches.map((match) => handleOf(match).title).findLast(Boolean);
}

/** What search engines say of the page: the text its loader gave, or the key of the innermost route that has one. */
export function descriptionOf(matches: readonly Match[]): { text?: string; key?: string } {
  const { data } = matches.at(-1) ?? {};
  const text = (data as { description?: unknown } | null | undefined)?.description;
  if (typeof text === "string") return { text };
  return { key: matches.map((match) => handleOf(match).description).findLast(Boolean) };
}

/** The namespaces the matched routes take their texts from. */
export function namespacesOf(matches: readonly Match[]): string[] {
  return [...new Set(["common", ...matches.flatMap((match) => handleOf(match).i18n ?? [])])].flat();
}

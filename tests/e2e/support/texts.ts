import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "#tests/support/source-files.ts";

/** The five languages, as in addresses. */
export const languages = ["pl", "de", "fr", "en", "uk"] as const;
export type Language = (typeof languages)[number];

/** The site's own words, so that tests press what readers see: `textOf("fr", "accounts:signIn.submit")`. */
export function textOf(language: string, key: string): string {
  const [namespace = "", path = ""] = key.split(":");
  const file = join(projectRoot, "locales", language, `${namespace}.json`);
  const tree = JSON.parse(readFileSync(file, "utf8")) as unknown;
  const text = path
    .split(".")
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], tree);
  if (typeof text !== "string")
    throw new Error(`locales/${language}/${namespace}.json has no ${path}`);
  return text;
}

/** The message files, flattened, for the tests that read them as a careful editor would. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Language } from "#app/i18n/languages.ts";
import { projectRoot } from "./source-files.ts";

export type Message = {
  namespace: string;
  /** The key as code says it: without namespace and without the plural's ending. */
  path: string;
  /** `one`, `few` …; null where the text does not depend on a count. */
  plural: string | null;
  text: string;
};

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Names of the files of a language. */
export function namespacesIn(language: Language): string[] {
  return readdirSync(join(projectRoot, "locales", language))
    .filter((file) => file.endsWith(".json"))
    .map((file) => basename(file, ".json"))
    .sort();
}

/** Every message of a language. */
export function messagesIn(language: Language): Message[] {
  return namespacesIn(language).flatMap((namespace) => {
    const file = join(projectRoot, "locales", language, `${namespace}.json`);
    return flatten(namespace, JSON.parse(readFileSync(file, "utf8")) as unknown, []);
  });
}

/** The placeholders of a text: `{{name}}` is `name`. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name]) => name ?? "").sort();
}

/** `namespace:path`, as a test's answer names a message. */
export function keyOf({ namespace, path }: Pick<Message, "namespace" | "path">): string {
  return `${namespace}:${path}`;
}

function flatten(namespace: string, value: unknown, trail: string[]): Message[] {
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      flatten(namespace, inner, [...trail, key]),
    );
  const full = trail.join(".");
  const path = full.replace(PLURAL, "");
  const plural = PLURAL.exec(full)?.[1] ?? null;
  return [{ namespace, path, plural, text: typeof value === "string" ? value : "" }];
}

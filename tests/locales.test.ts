import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { languages, regions } from "#app/i18n/languages.ts";
import {
  callsWithoutValues,
  isNamed,
  keysNamedIn,
  keysThatAreNone,
} from "./support/message-use.ts";
import {
  keyOf,
  type Message,
  messagesIn,
  namespacesIn,
  placeholdersOf,
} from "./support/messages.ts";
import { parseSource, projectRoot, readSourceFiles } from "./support/source-files.ts";
import { rulesFor } from "./support/typography.ts";

const english = messagesIn("en");
const keysOf = (messages: readonly Message[]) => [...new Set(messages.map(keyOf))].sort();
const source = readSourceFiles().filter(({ path }) => !/^tests\/|\.test\.tsx?$/.test(path));

describe.each(languages)("%s", (language) => {
  const messages = messagesIn(language);
  const plurals = Map.groupBy(
    messages.filter(({ plural }) => plural !== null),
    keyOf,
  );

  test("has the same files and keys as English", () => {
    expect(namespacesIn(language)).toEqual(namespacesIn("en"));
    expect(keysOf(messages)).toEqual(keysOf(english));
  });

  test("counts where English counts", () => {
    const counted = (all: readonly Message[]) =>
      keysOf(all.filter(({ plural }) => plural !== null));
    expect(counted(messages)).toEqual(counted(english));
  });

  test("has each plural form of its grammar and no other", () => {
    const forms = new Intl.PluralRules(regions[language])
      .resolvedOptions()
      .pluralCategories.toSorted();
    for (const [key, counted] of plurals)
      expect(counted.map(({ plural }) => plural).sort(), key).toEqual(forms);
  });

  test("fills the same placeholders as English", () => {
    const wanted = Map.groupBy(english, keyOf);
    for (const message of messages) {
      const key = keyOf(message);
      const same = wanted.get(key) ?? [];
      const names = same.map(({ text }) => placeholdersOf(text).join());
      expect(names, key).toContain(placeholdersOf(message.text).join());
    }
  });

  test("leaves no text empty", () => {
    expect(messages.filter(({ text }) => text.trim() === "").map(keyOf)).toEqual([]);
  });

  test("is set and worded by its rules", () => {
    const wrong = messages.flatMap((message) =>
      rulesFor(language, message.namespace)
        .filter((rule) => rule.wrong.test(message.text))
        .map(({ says }) => `${keyOf(message)}: ${says}: ${message.text}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(rulesFor(language, "accounts"))(
    "$says: a text that does otherwise is found",
    (rule) => {
      expect(rule.breaks).toMatch(rule.wrong);
    },
  );
});

describe("the code", () => {
  test("asks for each message that is there", () => {
    const named = keysNamedIn(source);
    expect(keysOf(english.filter((message) => !isNamed(message, named)))).toEqual([]);
  });

  test("asks for none that is not there", () => {
    expect(keysThatAreNone(source, english)).toEqual([]);
    const wrong = parseSource(
      "app/x.tsx",
      `const x = ["validation.wrong", "errors:wrong", "a:b"];`,
    );
    expect(keysThatAreNone([wrong], english)).toEqual(["validation.wrong", "errors:wrong"]);
  });

  test("fills every placeholder", () => {
    expect(callsWithoutValues(source, english)).toEqual([]);
  });

  test("knows the type of every file", () => {
    const types = readFileSync(join(projectRoot, "app/i18n/i18next.d.ts"), "utf8");
    const typed = [...types.matchAll(/locales\/en\/(\w+)\.json/g)].map(([, name]) => name);
    // The HTTP server reads `server` itself, before there is a bundle.
    expect([...typed, "server"].sort()).toEqual(namespacesIn("en"));
  });

  test("is found out when it leaves a value out, or names no key", () => {
    const message: Message = { namespace: "x", path: "a.b", plural: "one", text: "{{name}}" };
    const calls = (text: string) => callsWithoutValues([parseSource("app/x.tsx", text)], [message]);
    expect(calls(`t("a.b", { count: 1, name })`)).toEqual([]);
    expect(calls(`t("x:a.b", values)`)).toEqual([]);
    expect(calls(`t("a.b", { name })`)).toHaveLength(1);
    expect(calls(`t("x:a.b")`)).toHaveLength(1);
    const named = (text: string) => isNamed(message, keysNamedIn([parseSource("app/x.tsx", text)]));
    expect(named("t(`x:a.${name}`)")).toBe(true);
    expect(named("t(`${name}.b`)")).toBe(false);
    expect(named(`const name = "a"; t(\`\${name}.b\`)`)).toBe(true);
  });
});

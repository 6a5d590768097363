import { describe, expect, test } from "vitest";
import { type Language, languages } from "#app/i18n/languages.ts";
import { termsIn, type Words, wordsIn } from "./glossary.ts";
import glossary from "./glossary.json" with { type: "json" };

const entries = Object.values(glossary);
const none: Words = { shown: [], rowsBy: new Map() };
const words = Object.fromEntries(
  languages.map((language) => [language, wordsIn(entries, language)]),
);

const found = (text: string, from: Language, to: Language) =>
  termsIn(text, from, { source: words[from] ?? none, target: words[to] ?? none });
const targets = (text: string, from: Language, to: Language) =>
  found(text, from, to).map(({ target }) => target);

describe("the glossary", () => {
  test.each(languages)("shows every word once in %s and finds it in what is shown", (language) => {
    const { shown: all, rowsBy } = words[language] ?? none;
    const rows = [...rowsBy.values()].flat();
    for (const [index, shown] of all.entries()) {
      expect(shown, shown).toMatch(/\p{L}/u);
      expect(shown).not.toMatch(/[|=]/);
      const own = rows.filter(({ at }) => at === index);
      expect(own.length, shown).toBeGreaterThan(0);
      for (const { row } of own) expect(row.length, shown).toBeGreaterThan(0);
    }
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("words of the glossary in a text", () => {
  test.each<[string, Language, string, string[]]>([
    ["a plural", "en", "Children live with host families.", ["дитина", "приймаюча родина"]],
    [
      "cases",
      "pl",
      "Nocleg u rodzin goszczących, dla dzieci z gmin",
      ["приймаюча родина", "дитина", "громада"],
    ],
    ["a letter that changes with the case", "pl", "Na obozie i przed OBOZEM", ["табір"]],
    [
      "an elision",
      "fr",
      "Les familles d'accueil et l’hébergement",
      ["приймаюча родина", "проживання"],
    ],
    [
      "an umlaut and a capital",
      "de",
      "ALLE STÄDTEPARTNERSCHAFTEN und Gastfamilien",
      ["побратимство міст", "приймаюча родина"],
    ],
  ])("are found by %s", (_, from, text, expected) => {
    expect(targets(text, from, "uk")).toEqual(expected);
  });

  test("are found in Ukrainian, with any apostrophe", () => {
    const text = "У таборі на дітей чекають учасники. Від'їзд із громади, від’їзди";
    expect(targets(text, "uk", "de")).toEqual([
      ...["Ferienlager, Camp", "Kind", "Teilnehmende", "Abreise", "Gemeinde, Kommune"],
    ]);
  });

  test("come once, with the word as both languages write it", () => {
    expect(found("Obóz nad jeziorem. Po obozie festyn.", "pl", "fr")).toEqual([
      { source: "obóz", target: "camp, séjour" },
      { source: "festiwal, festyn", target: "festival, fête" },
    ]);
  });

  test("are not those that only begin alike, nor the parts of a longer one", () => {
    expect(targets("A campaign in the campus", "en", "pl")).toEqual([]);
    expect(targets("Zgoda na wyjazd za granicę", "pl", "en")).toEqual(["consent to travel abroad"]);
    expect(targets("", "pl", "en")).toEqual([]);
  });
});

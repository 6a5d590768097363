import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { standsOfSets } from "#app/domain/texts/stands.server.ts";
import { setFields } from "#app/domain/texts/texts-desk.server.ts";
import { standIn } from "#app/domain/texts/translation-rows.ts";
import { languages } from "#app/i18n/languages.ts";
import { db, testNow } from "#tests/support/database.ts";

const aText = fc.record({
  field: fc.constantFrom("title", "summary", "story"),
  language: fc.constantFrom(...languages),
  revision: fc.integer({ min: 1, max: 3 }),
  sourceRevision: fc.option(fc.integer({ min: 1, max: 3 })),
});
const aSet = fc.uniqueArray(aText, { selector: ({ field, language }) => field + language });

test("a count in the database is that of the rule, of whatever texts", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...languages), aSet, async (source, texts) => {
      const id = randomUUID();
      const rows = texts.map((text) => ({ ...text, value: "…", updatedAt: testNow }));
      await db.textSet.create({ data: { id, language: source, texts: { create: rows } } });
      const set = await db.textSet.findUniqueOrThrow({ where: { id }, select: setFields });
      const [all, titles] = [
        await standsOfSets(db, [{ id }]),
        await standsOfSets(db, [{ id, field: "title" }]),
      ];
      const title = set.texts.filter(({ field }) => field === "title");
      for (const target of languages.filter((language) => language !== source)) {
        expect(all(id, target)).toEqual(standIn(set.texts, { source, target }));
        expect(titles(id, target)).toEqual(standIn(title, { source, target }));
      }
    }),
    { numRuns: 40 },
  );
});

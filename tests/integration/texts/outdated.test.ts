import { expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { outdatedTexts } from "#app/domain/texts/outdated.server.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { db, testNow } from "#tests/support/database.ts";
import { anEvent } from "#tests/support/factories.ts";

const context: Context = { actor: { kind: "visitor" }, now: testNow, db };

test("a published translation is out of date once its source was changed, until it is written anew", async () => {
  const { id, textSetId: setId } = await anEvent({ title: "Obóz", language: "pl" });
  const write = (language: "pl" | "fr", title: string, at = testNow) =>
    db.$transaction((tx) =>
      writeTexts(tx, at, { setId, language, values: { title }, actorId: null }),
    );
  await write("fr", "Camp");
  const later = new Date(testNow.getTime() + 86_400_000);
  await write("pl", "Obóz letni", later);
  expect(await outdatedTexts(context, id, "fr")).toEqual([]);
  await db.textPublication.create({ data: { setId, language: "fr", publishedAt: testNow } });
  expect(await outdatedTexts(context, id, "fr")).toEqual([
    { field: "title", source: "pl", changedAt: later },
  ]);
  expect(await outdatedTexts(context, id, "pl")).toEqual([]);
  expect(await outdatedTexts(context, id, "de")).toEqual([]);
  await write("fr", "Camp d’été");
  expect(await outdatedTexts(context, id, "fr")).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { aTextSet } from "#tests/support/factories.ts";
import { db, testNow } from "#tests/support/database.ts";

const write = (setId: string, language: Language, values: Record<string, string>) =>
  db.$transaction((tx) => writeTexts(tx, testNow, { setId, language, values, actorId: null }));

const textOf = (setId: string, language: string, field = "title") =>
  db.text.findUnique({ where: { setId_field_language: { setId, field, language } } });

describe("writing the texts of a set", () => {
  test("a source text counts its changes, and not what stays the same", async () => {
    const setId = await aTextSet("pl", { title: "Obóz" });
    await write(setId, "pl", { title: "Obóz" });
    expect(await textOf(setId, "pl")).toMatchObject({ revision: 1, sourceRevision: null });
    await write(setId, "pl", { title: " Obóz letni " });
    expect(await textOf(setId, "pl")).toMatchObject({ value: "Obóz letni", revision: 2 });
  });

  test("a translation notes the revision it was made from, also when it is only confirmed", async () => {
    const setId = await aTextSet("pl", { title: "Obóz" });
    await write(setId, "fr", { title: "Camp" });
    expect(await textOf(setId, "fr")).toMatchObject({ revision: 1, sourceRevision: 1 });
    await write(setId, "pl", { title: "Obóz letni" });
    expect(await textOf(setId, "fr")).toMatchObject({ sourceRevision: 1, sourceValue: "Obóz" });
    await write(setId, "fr", { title: "Camp" });
    expect(await textOf(setId, "fr")).toMatchObject({
      ...{ revision: 1, sourceRevision: 2, sourceValue: "Obóz letni" },
    });
  });

  test("an emptied text is gone, and only that one", async () => {
    const setId = await aTextSet("pl", { title: "Obóz", summary: "Nad jeziorem" });
    await write(setId, "pl", { summary: "  " });
    expect(await textOf(setId, "pl", "summary")).toBeNull();
    expect(await textOf(setId, "pl")).toMatchObject({ value: "Obóz" });
  });
});

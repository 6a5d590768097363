import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Person } from "#app/domain/accounts/actor.ts";
import { eventPage } from "#app/domain/events/queries.server.ts";
import { translationDesk } from "#app/domain/events/translation-queries.server.ts";
import { showLanguage, writeTranslation } from "#app/domain/events/write-translation.server.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aCommunity, anAccount, anEvent } from "#tests/support/factories.ts";

/** A Polish camp, and the coordinator of a French town that comes to it. */
async function aCampAndItsTranslator() {
  const town = await aCommunity({ languages: ["fr"] });
  const event = await anEvent({ title: "Obóz", guests: [town] });
  const [{ id: accountId }, sessionId] = [await anAccount(), randomUUID()];
  const actor: Person = {
    ...{ kind: "person", accountId, sessionId, language: "fr", assurance: "passkey" },
    steppedUpAt: testNow,
    grants: [{ role: "coordinator", scope: { kind: "community", communityId: town.id } }],
  };
  const [context, { slug, textSetId: setId }] = [contextFor(actor), event];
  const desk = () => translationDesk(context, { slug, language: "fr", to: null, show: null });
  const write = (value: string, basis: string, confirmed: string | null = null) =>
    writeTranslation(context, {
      ...{ slug, to: "fr", confirmed },
      typed: [{ field: "title", basis, value }],
    });
  const rewrite = (title: string) =>
    db.$transaction((tx) =>
      writeTexts(tx, testNow, { setId, language: "pl", values: { title }, actorId: null }),
    );
  const read = () => eventPage(contextFor({ kind: "visitor" }), "fr", slug);
  return { context, slug, desk, write, rewrite, read };
}

describe("an event's translations", () => {
  test("are read once their language is shown, and the parts that are missing as they were written", async () => {
    const { context, slug, desk, write, read } = await aCampAndItsTranslator();
    await expect(showLanguage(context, { slug, to: "fr", isShown: true })).rejects.toMatchObject({
      code: "titleUntranslated",
    });
    await write("Camp", "1.0");
    expect(await read()).toMatchObject({ title: "Obóz", titleLanguage: "pl" });
    await showLanguage(context, { slug, to: "fr", isShown: true });
    expect(await read()).toMatchObject({
      ...{ title: "Camp", titleLanguage: "fr", summaryLanguage: "pl" },
    });
    expect(await desk()).toMatchObject({
      isShown: true,
      targets: [{ language: "fr", missing: 1, outOfDate: 0, total: 2 }],
    });
    await showLanguage(context, { slug, to: "fr", isShown: false });
    expect(await read()).toMatchObject({ titleLanguage: "pl" });
  });

  test("are out of date when the source changes, word for word, until they are confirmed", async () => {
    const { desk, write, rewrite } = await aCampAndItsTranslator();
    await write("Camp", "1.0");
    await rewrite("Obóz letni");
    const row = async () => (await desk())?.rows[0];
    expect(await row()).toMatchObject({
      state: "outOfDate",
      changes: [{ kind: "same" }, { kind: "added", text: "letni" }],
    });
    await write("Camp", "2.1");
    expect(await row()).toMatchObject({ state: "outOfDate" });
    await write("Camp", "2.1", "title");
    expect(await row()).toMatchObject({ state: "done", value: "Camp" });
  });

  test("are not overwritten by whoever had not seen the newest of either text", async () => {
    const { desk, write, rewrite } = await aCampAndItsTranslator();
    await write("Camp", "1.0");
    await expect(write("Séjour", "1.0")).rejects.toMatchObject({ code: "changedMeanwhile" });
    await rewrite("Festyn");
    await expect(write("Séjour", "1.1")).rejects.toMatchObject({ code: "changedMeanwhile" });
    expect((await desk())?.rows[0]).toMatchObject({ value: "Camp" });
  });

  test("into a language their town does not speak are nobody's to write or show", async () => {
    const { context, slug } = await aCampAndItsTranslator();
    const typed = [{ field: "title", basis: "1.0", value: "Lager" }];
    const refused = { code: "notFound" };
    const write = writeTranslation(context, { slug, to: "de", typed, confirmed: null });
    await expect(write).rejects.toMatchObject(refused);
    const show = showLanguage(context, { slug, to: "de", isShown: true });
    await expect(show).rejects.toMatchObject(refused);
    const { context: stranger } = await aCampAndItsTranslator();
    expect(
      await translationDesk(stranger, { slug, language: "fr", to: null, show: null }),
    ).toBeNull();
  });
});

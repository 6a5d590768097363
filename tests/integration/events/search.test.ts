import { describe, expect, test } from "vitest";
import { askedWords } from "#app/domain/events/asked-words.ts";
import { listEvents } from "#app/domain/events/queries.server.ts";
import { searchForms } from "#app/domain/people/fold.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aCommunity, anEvent } from "#tests/support/factories.ts";

const context = contextFor();

async function slugsFor(text: string): Promise<string[]> {
  const { events } = await listEvents(context, "en", { text });
  return events.map(({ slug }) => slug);
}

describe("an event is found", () => {
  test.each([
    ["Obóz żeglarski nad Wartą", "oboz zeglarski"],
    ["Fußballturnier für Jüngere", "FUSSBALLTURNIER juengere"],
    ["Fußballturnier für Kleine Bären", "baren fussball"],
    ["Fête de l’été à Duclair-sur-Seine", "fete duclair"],
    ["Фестиваль «Зг’урська зірка»", "zghurska"],
    ["Їжаківська ґалерея", "yizhakivska"],
    ["Щецінські дні", "щецінські"],
    ["Œuvres et cœurs", "oeuvres coeurs"],
  ])("%s by %s", async (title, asked) => {
    const { slug } = await anEvent({ title });
    expect(await slugsFor(asked)).toContain(slug);
    expect(await slugsFor(`${asked} nowhereatall`)).not.toContain(slug);
  });

  test("by the names of its towns in any language, together with its own words", async () => {
    const names = { create: [{ language: "fr", name: "Varsovie-la-Neuve" }] };
    const town = await aCommunity({ name: "Дрогобич", latinName: "Drohobych", names });
    const { slug } = await anEvent({ title: "Regata", guests: [town] });
    for (const asked of ["regata drohob", "дрогобич", "varsovie regata"]) {
      expect(await slugsFor(asked), asked).toContain(slug);
    }
    expect(await slugsFor("drohobych sailing")).not.toContain(slug);
  });

  test("by a translation from the moment readers may see it", async () => {
    const { slug, textSetId: setId } = await anEvent({ language: "pl", title: "Rajd" });
    const write = {
      setId,
      language: "de",
      values: { title: "Sternfahrt" },
      actorId: null,
    } as const;
    await db.$transaction((tx) => writeTexts(tx, context.now, write));
    expect(await slugsFor("sternfahrt")).toEqual([]);
    await db.textPublication.create({ data: { setId, language: "de", publishedAt: context.now } });
    expect(await slugsFor("sternfahrt")).toEqual([slug]);
  });

  test("never as a draft", async () => {
    await anEvent({ title: "Tajemnica", state: "draft" });
    expect(await slugsFor("tajemnica")).toEqual([]);
  });
});

test("the database folds words as the rule of names does", async () => {
  const words = [
    "Łódź",
    "Müller",
    "Ærø",
    "Åse",
    "Straße",
    "Đorđe",
    "Згурський",
    "Юлія",
    "Її",
    "п’ять",
  ];
  words.push(
    "Ґалаґан",
    "Щур",
    "Йосип",
    "мій",
    "Ĳssel",
    "Ａｂｃ",
    "Œuvre",
    "Şahin",
    "naïve",
    "Ёлка",
  );
  for (const word of words) {
    const [row] = await db.$queryRaw<{ words: string[] }[]>`
      select tsvector_to_array(search_words(${word})) as words`;
    expect(row?.words, word).toEqual(expect.arrayContaining(searchForms(word)));
  }
});

test("a word longer than any keeps nobody from writing", async () => {
  const { slug } = await anEvent({ title: "b".repeat(5000) });
  expect(await slugsFor("b".repeat(60))).toContain(slug);
});

test("a search can read an index, however many events there are", async () => {
  const [, plan] = await db.$transaction([
    db.$executeRaw`set local enable_seqscan = off`,
    db.$queryRaw<unknown[]>`
      explain select set_id from text_words where words @@ ${askedWords("obóz")[0]}::tsquery`,
  ]);
  expect(JSON.stringify(plan)).toContain("text_words_words_idx");
});

test("what is found follows each change of what readers see", async () => {
  const { slug, textSetId: setId } = await anEvent({ title: "Kajaki" });
  const write = (language: string, value: string) =>
    db.text.upsert({
      where: { setId_field_language: { setId, field: "title", language } },
      create: { setId, field: "title", language, value, revision: 1, updatedAt: testNow },
      update: { value },
    });
  await write("de", "Paddelzeltlager");
  expect(await slugsFor("paddelzelt")).not.toContain(slug);
  await db.textPublication.create({ data: { setId, language: "de", publishedAt: testNow } });
  expect(await slugsFor("paddelzelt")).toContain(slug);
  await write("de", "Ruderlager");
  expect(await slugsFor("paddelzelt")).not.toContain(slug);
  expect(await slugsFor("ruderlager")).toContain(slug);
  await db.textPublication.deleteMany({ where: { setId, language: "de" } });
  expect(await slugsFor("ruderlager")).not.toContain(slug);
  await db.textSet.update({ where: { id: setId }, data: { language: "de" } });
  expect(await slugsFor("ruderlager")).toContain(slug);
  await db.text.deleteMany({ where: { setId, language: "de" } });
  expect(await slugsFor("ruderlager")).not.toContain(slug);
});

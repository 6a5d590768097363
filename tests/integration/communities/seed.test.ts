import { beforeAll, describe, expect, test } from "vitest";
import { pool } from "#app/platform/database.server.ts";
import { titleField } from "#app/domain/events/programme.ts";
import { setFields } from "#app/domain/texts/texts-desk.server.ts";
import { standOf, translationRows } from "#app/domain/texts/translation-rows.ts";
import { db } from "#tests/support/database.ts";
import { cast } from "../../../prisma/seed/cast.ts";
import { fillDatabase } from "../../../prisma/seed/fill-database.ts";

const now = new Date("2026-11-22T12:00:00Z");

describe("the demo's network", () => {
  beforeAll(async () => {
    const client = await pool.connect();
    await fillDatabase(client, now);
    client.release();
  });

  test("has towns, partnerships and events, with the joint camp past, running and to come", async () => {
    expect(await db.community.count()).toBe(37);
    expect(await db.twinning.count()).toBe(27);
    const camps = await db.event.findMany({
      where: { slug: { startsWith: "camp-" } },
      orderBy: { startsOn: "asc" },
      select: { slug: true, state: true, startsOn: true, endsOn: true },
    });
    expect(camps.map(({ slug }) => slug)).toEqual(["camp-2025", "camp-2026", "camp-2027"]);
    const [past, running, future] = camps;
    expect(past).toMatchObject({ state: "completed" });
    expect(running!.startsOn < now && running!.endsOn > now).toBe(true);
    expect(future!.startsOn).toEqual(new Date("2027-07-04"));
  });

  test("closes registration at the end of the day where the event is", async () => {
    const camp = await db.event.findUniqueOrThrow({ where: { slug: "camp-2027" } });
    expect(camp.registrationCloses).toEqual(new Date("2027-04-30T21:59:59Z"));
    expect(camp.registrationOpens).toEqual(new Date("2026-11-08T07:00:00Z"));
  });

  test("has a text in the language each event was written in, and some without the others", async () => {
    const events = await db.event.findMany({
      include: { textSet: { include: { texts: true, publications: true } } },
    });
    for (const { slug, textSet } of events) {
      const written = textSet.texts.map(({ language }) => language);
      expect(written, slug).toContain(textSet.language);
      expect(textSet.texts.map(({ value }) => value).join(), slug).not.toMatch(/[{}]/);
    }
    expect(events.some(({ textSet }) => textSet.publications.length < 5)).toBe(true);
  });

  test("has texts that wait for their translators: missing, and outrun by what can be shown", async () => {
    const { textSet } = await db.event.findUniqueOrThrow({
      where: { slug: "town-festival-2027" },
      select: { textSet: { select: setFields } },
    });
    const standIn = (language: string) =>
      standOf(translationRows(textSet.texts, { source: textSet.language, target: language }));
    expect(standIn("fr")).toEqual({ missing: 0, outOfDate: 1, total: 3 });
    expect(standIn("de")).toEqual({ missing: 1, outOfDate: 0, total: 3 });
    expect(standIn("uk")).toEqual({ missing: 3, outOfDate: 0, total: 3 });
    expect(standIn("en")).toEqual({ missing: 0, outOfDate: 0, total: 3 });
    const [, summary] = translationRows(textSet.texts, {
      source: textSet.language,
      target: "fr",
    });
    const kinds = summary?.changes?.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["same", "added", "removed"]));
  });

  test("has programmes in all five languages, of days and towns of their events", async () => {
    const events = await db.event.findMany({
      where: { programme: { some: {} } },
      include: {
        programme: true,
        communities: true,
        textSet: { select: setFields },
      },
    });
    expect(events.map(({ slug }) => slug).sort()).toEqual([
      ...["camp-2025", "camp-2026", "camp-2027", "europe-days-2027"],
      "youth-exchange-legnica-drohobych",
    ]);
    for (const { slug, startsOn, endsOn, programme, communities, textSet } of events) {
      const towns = communities.map(({ communityId }) => communityId);
      for (const { id, day, communityId } of programme) {
        expect(day >= startsOn && day <= endsOn, slug).toBe(true);
        if (communityId) expect(towns, slug).toContain(communityId);
        const titles = textSet.texts.filter(({ field }) => field === titleField(id));
        expect(titles, slug).toHaveLength(5);
      }
      const translations = textSet.publications.filter((one) => one.language !== textSet.language);
      expect(translations, slug).toHaveLength(4);
      for (const { language } of translations)
        expect(
          standOf(translationRows(textSet.texts, { source: textSet.language, target: language })),
          slug,
        ).toMatchObject({
          outOfDate: 0,
          missing: 0,
        });
    }
  });

  test("has everybody of the cast, with what each may do", async () => {
    const accounts = await db.account.findMany({ include: { grants: true } });
    expect(accounts).toHaveLength(15);
    for (const { email, grants } of cast) {
      const account = accounts.find((one) => one.email === email);
      expect(account?.grants.map(({ role }) => role).sort(), email).toEqual(
        grants.map(({ role }) => role).sort(),
      );
    }
  });

  test("is never put on top of what is there", async () => {
    const client = await pool.connect();
    try {
      await expect(fillDatabase(client, now)).rejects.toThrow(/not empty/);
    } finally {
      client.release();
    }
    expect(await db.community.count()).toBe(37);
  });
});

import { expect, test } from "vitest";
import { sitemapPages, sitemapParts } from "#app/domain/sitemap/sitemap-queries.server.ts";
import { anEvent } from "#tests/support/factories.ts";
import { contextFor, db } from "#tests/support/database.ts";

const context = contextFor();

test("the map holds every page that everybody may read, in the languages in which it is published", async () => {
  const event = await anEvent({ language: "pl" });
  const draft = await anEvent({ state: "draft" });
  const { textSetId } = await db.event.findUniqueOrThrow({ where: { slug: event.slug } });
  await db.textPublication.upsert({
    where: { setId_language: { setId: textSetId, language: "uk" } },
    create: { setId: textSetId, language: "uk", publishedAt: context.now },
    update: {},
  });
  const parts = await sitemapParts(context);
  const files = await Promise.all(parts.map((part) => sitemapPages(context, part)));
  const pages = files.flatMap((file) => file ?? []);
  const found = pages.find(({ path }) => path === `/events/${event.slug}`);
  expect(new Set(found?.languages)).toEqual(new Set(["pl", "uk"]));
  expect(pages.some(({ path }) => path === `/events/${draft.slug}`)).toBe(false);
  expect(pages.some(({ path }) => path === "/communities")).toBe(true);
});

test.each(["events-99", "events-0", "accounts-1", "events"])("has no file %s", async (part) => {
  expect(await sitemapPages(context, part)).toBeNull();
});

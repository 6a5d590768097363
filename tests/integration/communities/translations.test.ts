import { describe, expect, test } from "vitest";
import type { HeldGrant } from "#app/domain/accounts/actor.ts";
import { communityTranslations } from "#app/domain/communities/translation-queries.server.ts";
import { waitingTexts } from "#app/domain/communities/waiting-texts.server.ts";
import {
  showTownLanguage,
  writeTownTranslation,
} from "#app/domain/communities/write-translation.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { contextFor, countQueries, db, testNow } from "#tests/support/database.ts";
import { aCommunity, aTextSet, aTwinning } from "#tests/support/factories.ts";

const own = { of: "", to: "fr" } as const;
const view = { language: "fr", of: null, to: null, show: null };

const asWith = (...grants: HeldGrant[]) =>
  contextFor({
    ...{ kind: "person", accountId: "a", sessionId: "s", language: "fr", assurance: "passkey" },
    ...{ steppedUpAt: testNow, grants },
  });

/** A German town with a profile, its partnership with a story in Polish, and who coordinates it. */
async function aTownAndItsCoordinator() {
  const textSetId = await aTextSet("de", { profile: "Wir sind eine Gemeinde." });
  const town = await aCommunity({ languages: ["de"], textSetId });
  const partner = await aCommunity({ name: "Swarzędz" });
  const story = await aTextSet("pl", { story: "Zaczęło się w 1991 roku." });
  const twinning = await aTwinning({ members: [town, partner], textSetId: story });
  const silent = await aTwinning({ members: [town, await aCommunity()] });
  const scope = { kind: "community", communityId: town.id } as const;
  const context = asWith({ role: "coordinator", scope });
  const desk = (of: string | null = null, to: Language | null = null) =>
    communityTranslations(context, { ...view, slug: town.slug, of, to });
  const write = (
    of: string,
    to: Language,
    typed: { field: string; basis: string; value: string },
  ) =>
    writeTownTranslation(contextFor({ kind: "system" }), {
      ...{ slug: town.slug, of, to, typed: [typed], confirmed: null },
    });
  return { town, twinning, silent, context, desk, write };
}

describe("a town's translations", () => {
  test("are its own texts, and the stories of those partnerships that have one", async () => {
    const { town, twinning, desk } = await aTownAndItsCoordinator();
    expect(await desk()).toMatchObject({
      ...{ name: town.name, here: "" },
      desk: {
        ...{ source: "de", target: "fr", isShown: false },
        rows: [{ field: "profile", state: "missing", name: { kind: "profile" } }],
      },
      sets: [
        { of: "", stand: { missing: 4, total: 4 } },
        { of: twinning.slug, partners: ["Swarzędz"], stand: { missing: 4, total: 4 } },
      ],
    });
    expect(await desk(twinning.slug)).toMatchObject({
      here: twinning.slug,
      desk: { source: "pl", rows: [{ field: "story", source: "Zaczęło się w 1991 roku." }] },
    });
    const [row] = (await desk())?.desk.rows ?? [];
    expect(row?.terms).toEqual([{ source: "Gemeinde, Kommune", target: "commune" }]);
  });

  test("are written and shown a language at a time", async () => {
    const { town, twinning, desk, write } = await aTownAndItsCoordinator();
    const system = contextFor({ kind: "system" });
    const show = (isShown: boolean) =>
      showTownLanguage(system, { slug: town.slug, ...own, isShown });
    await expect(show(true)).rejects.toMatchObject({ code: "nothingTranslated" });
    await write("", "fr", { field: "profile", basis: "1.0", value: "Nous sommes une commune." });
    await show(true);
    expect(await desk(null, "fr")).toMatchObject({
      desk: { isShown: true, stand: { missing: 0 } },
    });
    expect(await desk(twinning.slug, "fr")).toMatchObject({ desk: { isShown: false } });
    await show(false);
    expect(await desk(null, "fr")).toMatchObject({ desk: { isShown: false } });
    const trail = await db.auditEntry.findMany({
      where: { chain: town.id },
      orderBy: { seq: "asc" },
    });
    expect(trail.map(({ action }) => action)).toEqual([
      ...["community.showLanguage", "community.hideLanguage"],
    ]);
  });

  test("of a partnership are told to who has its form open", async () => {
    const { twinning, write } = await aTownAndItsCoordinator();
    await write(twinning.slug, "fr", { field: "story", basis: "1.0", value: "En 1991" });
    const after = await db.twinning.findUniqueOrThrow({ where: { id: twinning.id } });
    expect(after.version).toBe(twinning.version + 1);
    const again = { field: "story", basis: "1.0", value: "Depuis 1991" };
    await expect(write(twinning.slug, "fr", again)).rejects.toMatchObject({
      code: "changedMeanwhile",
    });
  });

  test("are nobody else's, nor of a partnership of other towns, nor into their own language", async () => {
    const { town, silent, context, desk } = await aTownAndItsCoordinator();
    const { slug } = town;
    const refused = { code: "notFound" };
    const other = await aTwinning();
    const { id: communityId } = await aCommunity();
    const strangers = [
      contextFor(),
      asWith({ role: "coordinator", scope: { kind: "community", communityId } }),
      asWith({ role: "treasurer", scope: { kind: "community", communityId: town.id } }),
    ];
    for (const stranger of strangers) {
      expect(await communityTranslations(stranger, { ...view, slug })).toBeNull();
      const write = writeTownTranslation(stranger, { slug, ...own, typed: [], confirmed: null });
      await expect(write).rejects.toMatchObject(refused);
      const show = showTownLanguage(stranger, { slug, ...own, isShown: true });
      await expect(show).rejects.toMatchObject(refused);
    }
    expect(await desk(other.slug)).toBeNull();
    expect(await desk(silent.slug)).toBeNull();
    const typed = [{ field: "profile", basis: "1.0", value: "Hallo" }];
    for (const place of [{ of: other.slug, to: "fr" } as const, { of: "", to: "de" } as const]) {
      const write = writeTownTranslation(context, { slug, ...place, typed, confirmed: null });
      await expect(write).rejects.toMatchObject(refused);
    }
  });

  test("ask as often for many partnerships as for one", async () => {
    const { town, desk } = await aTownAndItsCoordinator();
    const forOne = await countQueries(desk);
    for (let more = 0; more < 3; more += 1) {
      const textSetId = await aTextSet("pl", { story: "Zaczęło się" });
      await aTwinning({ members: [town, await aCommunity()], textSetId });
    }
    expect((await desk())?.sets).toHaveLength(5);
    expect(await countQueries(desk)).toBe(forOne);
  });

  test("wait on the first page of who coordinates it, until they are done", async () => {
    const { town, twinning, context, write } = await aTownAndItsCoordinator();
    const waiting = () => waitingTexts(context, "fr");
    for (const to of ["pl", "fr", "en"] as const)
      await write("", to, { field: "profile", basis: "1.0", value: "Gemeinde" });
    expect(await waiting()).toMatchObject([
      { slug: town.slug, of: "", stand: { missing: 1, total: 4 }, waitsIn: "uk" },
      { of: twinning.slug, partners: ["Swarzędz"], stand: { missing: 4 }, waitsIn: "de" },
    ]);
    await write("", "uk", { field: "profile", basis: "1.0", value: "Громада" });
    expect(await waiting()).toMatchObject([{ of: twinning.slug }]);
    expect(await waitingTexts(contextFor(), "fr")).toEqual([]);
  });
});

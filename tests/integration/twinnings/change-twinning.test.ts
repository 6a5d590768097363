import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Person } from "#app/domain/accounts/actor.ts";
import {
  changeTwinning,
  removeStep,
  writeStep,
} from "#app/domain/twinnings/change-twinning.server.ts";
import { createTwinning } from "#app/domain/twinnings/create-twinning.server.ts";
import { twinningDesk, twinningsDesk } from "#app/domain/twinnings/desk-queries.server.ts";
import { twinningPage, twinningsOfTown } from "#app/domain/twinnings/queries.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aCommunity, anAccount, aTextSet, aTwinning } from "#tests/support/factories.ts";

const visitor = contextFor({ kind: "visitor" });

async function coordinatorOf(communityId: string) {
  const [{ id: accountId }, sessionId] = [await anAccount(), randomUUID()];
  const person: Person = {
    ...{ kind: "person", accountId, sessionId, language: "pl", assurance: "passkey" },
    ...{ steppedUpAt: testNow },
    grants: [{ role: "coordinator", scope: { kind: "community", communityId } }],
  };
  return contextFor(person);
}

async function aTwinningAndItsCoordinators() {
  const [one, other] = [await aCommunity(), await aCommunity()];
  const { slug, id } = await aTwinning({ members: [one, other] });
  return {
    ...{ one, other, slug, id },
    context: await coordinatorOf(one.id),
    otherContext: await coordinatorOf(other.id),
  };
}

/** What was written into a town's trail, oldest first. */
async function actionsIn(chain: string): Promise<string[]> {
  const entries = await db.auditEntry.findMany({ where: { chain }, orderBy: { seq: "asc" } });
  return entries.map(({ action }) => action);
}

const story = { pl: "Od 1991 roku", de: undefined, fr: "", en: undefined, uk: undefined };
const details = { kind: "friendship", fields: ["youth"], stillRight: [] } as const;
const detailsOf = (slug: string, version: number) => ({
  ...{ slug, version, ...details, fields: ["youth" as const], stillRight: [], story },
});

describe("a partnership", () => {
  test("is written by the coordinators of each of its towns, and everybody reads it", async () => {
    const { slug, context, otherContext, other } = await aTwinningAndItsCoordinators();
    await changeTwinning(context, detailsOf(slug, 1));
    await writeStep(otherContext, {
      ...{ slug, version: 2, kind: "resolution", side: other.id, year: 2017, month: 11, day: 1 },
      ...{ number: "17/2", body: "Stadtrat" },
    });
    const page = await twinningPage(visitor, "fr", slug);
    expect(page).toMatchObject({
      ...{ kind: "friendship", fields: ["youth"], story: "Od 1991 roku", storyLanguage: "pl" },
      steps: [
        { kind: "partnership", year: 1991, side: null },
        { kind: "resolution", year: 2017, number: "17/2", side: { slug: other.slug } },
      ],
    });
    expect(await twinningsOfTown(visitor, "fr", other.slug)).toMatchObject([{ slug }]);
  });

  test("of which only its towns are known is read all the same", async () => {
    const { slug } = await aTwinning();
    expect(await twinningPage(visitor, "fr", slug)).toMatchObject({ fields: [], story: null });
  });

  test("is neither shown to nor written by coordinators of other towns", async () => {
    const { slug } = await aTwinningAndItsCoordinators();
    const { context, one } = await aTwinningAndItsCoordinators();
    const refused = { code: "notFound" };
    expect(await twinningDesk(context, slug, "pl")).toBeNull();
    await expect(changeTwinning(context, detailsOf(slug, 1))).rejects.toMatchObject(refused);
    const step = { slug, version: 1, kind: "ended" } as const;
    await expect(writeStep(context, step)).rejects.toMatchObject(refused);
    const removed = removeStep(context, { slug, version: 1, id: randomUUID() });
    await expect(removed).rejects.toMatchObject(refused);
    const elsewhere = createTwinning(context, {
      ...{ town: (await aCommunity()).slug, partner: one.id, kind: "twinning" },
    });
    await expect(elsewhere).rejects.toMatchObject(refused);
  });

  test("stands, for lists and the map, as its history says", async () => {
    const { slug, id, context } = await aTwinningAndItsCoordinators();
    await writeStep(context, { slug, version: 1, kind: "ended", year: 1998 });
    const where = { where: { id } };
    expect(await db.twinning.findUnique(where)).toMatchObject({
      ...{ status: "ended", sinceYear: 1991, endedYear: 1998 },
    });
    const desk = await twinningDesk(context, slug, "pl");
    const [began, ended] = desk!.steps;
    await writeStep(context, { slug, version: 2, id: ended!.id, kind: "renewal", year: 2016 });
    expect(await db.twinning.findUnique(where)).toMatchObject({
      ...{ status: "renewed", sinceYear: 1991, endedYear: null },
    });
    await removeStep(context, { slug, version: 3, id: began!.id });
    expect(await db.twinning.findUnique(where)).toMatchObject({ sinceYear: null });
  });

  test("leaves what was done to it in the trail of each of its towns", async () => {
    const { slug, one, other, context, otherContext } = await aTwinningAndItsCoordinators();
    await changeTwinning(context, detailsOf(slug, 1));
    await writeStep(otherContext, { slug, version: 2, kind: "renewal", year: 2016 });
    const desk = await twinningDesk(context, slug, "pl");
    await removeStep(context, { slug, version: 3, id: desk!.steps.at(-1)!.id });
    for (const chain of [one.id, other.id])
      expect(await actionsIn(chain)).toEqual([
        ...["twinning.change", "twinning.writeStep", "twinning.removeStep"],
      ]);
  });

  test("keeps to its own steps and sides", async () => {
    const { slug, context } = await aTwinningAndItsCoordinators();
    const { id: foreign, one } = await aTwinningAndItsCoordinators();
    const { id } = await db.twinningStep.findFirstOrThrow({ where: { twinningId: foreign } });
    const refused = { code: "notFound" };
    const step = { slug, version: 1, kind: "ended" } as const;
    await expect(writeStep(context, { ...step, id })).rejects.toMatchObject(refused);
    await expect(removeStep(context, { slug, version: 1, id })).rejects.toMatchObject(refused);
    await expect(writeStep(context, { ...step, side: one.id })).rejects.toMatchObject(refused);
    expect(await db.twinningStep.count({ where: { twinningId: foreign } })).toBe(1);
  });

  test("tells the second of two who change it at once, and loses nothing", async () => {
    const { slug, context, otherContext } = await aTwinningAndItsCoordinators();
    await changeTwinning(context, detailsOf(slug, 1));
    const late = { slug, version: 1, kind: "dormant" } as const;
    await expect(writeStep(otherContext, late)).rejects.toMatchObject({ code: "changedMeanwhile" });
    await expect(changeTwinning(otherContext, detailsOf(slug, 1))).rejects.toMatchObject({
      code: "changedMeanwhile",
    });
    await writeStep(otherContext, { ...late, version: 2 });
  });

  test("leaves a translation nobody looked at out of date", async () => {
    const { slug, context, id } = await aTwinningAndItsCoordinators();
    const textSetId = await aTextSet("pl", { story: "Od 1991 roku" });
    await db.twinning.update({ where: { id }, data: { textSetId } });
    const fr = "Depuis 1991";
    const input = detailsOf(slug, 1);
    await changeTwinning(context, { ...input, story: { ...story, fr } });
    await changeTwinning(context, {
      ...{ ...input, version: 2, story: { ...story, pl: "Od 1990 roku", fr } },
    });
    const stateOfFrench = async () => {
      const desk = await twinningDesk(context, slug, "pl");
      return desk?.story.rows.find(({ language }) => language === "fr")?.state;
    };
    expect(await stateOfFrench()).toBe("outOfDate");
    await changeTwinning(context, {
      ...{ ...input, version: 3, stillRight: ["fr"], story: { ...story, pl: "Od 1990 roku", fr } },
    });
    expect(await stateOfFrench()).toBe("done");
  });
});

describe("a new partnership", () => {
  test("may join towns of one country, more than two, and the same ones twice", async () => {
    const [town, partner, third] = [await aCommunity(), await aCommunity(), await aCommunity()];
    const context = await coordinatorOf(town.id);
    const input = { town: town.slug, partner: partner.id, kind: "domesticPartner" } as const;
    const first = await createTwinning(context, input);
    const second = await createTwinning(context, input);
    expect(second.slug).toBe(`${first.slug}-2`);
    const { slug } = await createTwinning(context, { ...input, second: third.id });
    const desk = await twinningDesk(context, slug, "pl");
    expect(desk?.towns.map(({ id }) => id).sort()).toEqual([town.id, partner.id, third.id].sort());
    const list = await twinningsDesk(context, town.slug, "pl");
    expect(list?.twinnings).toHaveLength(3);
    expect(list?.towns.map(({ id }) => id)).not.toContain(town.id);
  });

  test("is not one of a town with itself, nor with one that is not there", async () => {
    const [town, partner] = [await aCommunity(), await aCommunity()];
    const context = await coordinatorOf(town.id);
    const kind = "twinning" as const;
    for (const wrong of [
      { partner: town.id },
      { partner: randomUUID() },
      { partner: partner.id, second: partner.id },
    ]) {
      const made = createTwinning(context, { town: town.slug, kind, ...wrong });
      await expect(made).rejects.toMatchObject({ code: "twinningSameTown" });
    }
  });
});

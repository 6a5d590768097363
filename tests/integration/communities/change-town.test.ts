import { describe, expect, test } from "vitest";
import type { Person } from "#app/domain/accounts/actor.ts";
import { changeTown, createTown } from "#app/domain/communities/change-town.server.ts";
import { allTowns, townPage } from "#app/domain/communities/queries.server.ts";
import { newTownForm, townForm } from "#app/domain/communities/town-form.ts";
import { contextFor, db, queriesOf, testNow } from "#tests/support/database.ts";
import { aCommunity, anAccount } from "#tests/support/factories.ts";

const facts = {
  ...{ name: "Дрогобич", latinName: "Drohobych", names: { pl: "Drohobycz" }, country: "UA" },
  ...{ coordinates: "49.35, 23.5", population: 76_000, populationYear: 2022, colour: "plum" },
  ...{ language: "uk", languages: ["pl"], timeZone: "Europe/Kyiv" },
};
const change = (slug: string, version: number, more: object = {}) => {
  return { slug, ...townForm(2026).parse({ intent: "town", version, ...facts, ...more }) };
};
const fresh = newTownForm(2026).parse({ ...facts, currency: "UAH", source: "uk" });

async function actorOf(grants: Person["grants"]) {
  const { id: accountId } = await anAccount();
  const actor: Person = {
    ...{ kind: "person", accountId, sessionId: "s", language: "pl", assurance: "passkey" },
    ...{ steppedUpAt: testNow, grants },
  };
  return contextFor(actor);
}
const coordinatorOf = (communityId: string) =>
  actorOf([{ role: "coordinator", scope: { kind: "community", communityId } }]);
const administrator = () => actorOf([{ role: "administrator", scope: { kind: "platform" } }]);

describe("what a town is", () => {
  test("is changed by its coordinator, shown to everybody at once, and kept in the trail", async () => {
    const { id, slug } = await aCommunity();
    const context = await coordinatorOf(id);
    const statements = await queriesOf(() => changeTown(context, change(slug, 1)));
    expect(statements.join()).toContain("pg_notify('page_cache'");
    expect(await townPage(contextFor({ kind: "visitor" }), "pl", slug)).toMatchObject({
      ...{ name: "Дрогобич", latinName: "Drohobych", reading: "Drohobycz", country: "UA" },
      ...{ latitude: 49.35, longitude: 23.5, population: 76_000, populationYear: 2022 },
      ...{ colour: "plum", languages: ["uk", "pl"], timeZone: "Europe/Kyiv" },
    });
    const [entry] = await db.auditEntry.findMany({ where: { chain: id } });
    expect(entry).toMatchObject({ action: "community.changeFacts", subject: id });
  });

  test("is not overwritten by whoever had filled the form before", async () => {
    const { id, slug } = await aCommunity();
    const context = await coordinatorOf(id);
    await changeTown(context, change(slug, 1));
    const second = changeTown(context, change(slug, 1, { name: "Other", names: {} }));
    await expect(second).rejects.toMatchObject({ code: "changedMeanwhile" });
    const names = await db.communityName.count({ where: { communityId: id } });
    expect(names).toBe(1);
  });

  test("is not for another town's coordinator", async () => {
    const { slug } = await aCommunity();
    const other = await coordinatorOf((await aCommunity()).id);
    await expect(changeTown(other, change(slug, 1))).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("a town that joins", () => {
  test("is taken in by an administrator, under an address of its own", async () => {
    const context = await administrator();
    const slugs = [await createTown(context, fresh), await createTown(context, fresh)];
    expect(slugs).toEqual(["drohobych", "drohobych-2"]);
    const towns = await allTowns(contextFor({ kind: "visitor" }), "en");
    expect(towns.map(({ slug }) => slug)).toEqual(expect.arrayContaining(slugs));
    const { id } = await db.community.findUniqueOrThrow({ where: { slug: "drohobych" } });
    expect(await db.auditEntry.findMany({ where: { chain: id } })).toMatchObject([
      { action: "community.create" },
    ]);
  });

  test("is taken in by nobody else", async () => {
    const context = await coordinatorOf((await aCommunity()).id);
    await expect(createTown(context, fresh)).rejects.toMatchObject({ code: "forbidden" });
  });
});

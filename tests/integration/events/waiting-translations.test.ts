import { expect, test } from "vitest";
import type { Person } from "#app/domain/accounts/actor.ts";
import { cancelEvent } from "#app/domain/events/cancel-event.server.ts";
import { waitingTranslations } from "#app/domain/events/waiting-translations.server.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { aCommunity, anAccount, anEvent } from "#tests/support/factories.ts";
import { contextFor, countQueries, db, testNow } from "#tests/support/database.ts";

async function coordinatorOf(communityId: string) {
  const { id: accountId } = await anAccount();
  const actor: Person = {
    ...{ kind: "person", accountId, sessionId: "s", language: "pl", assurance: "passkey" },
    steppedUpAt: testNow,
    grants: [{ role: "coordinator", scope: { kind: "community", communityId } }],
  };
  return contextFor(actor);
}

test("a coordinator sees what is missing in her town's languages, and what its original has outrun", async () => {
  const town = await aCommunity({ languages: ["fr"] });
  const { slug, textSetId: setId } = await anEvent({ guests: [town], title: "Obóz" });
  const context = await coordinatorOf(town.id);
  const waiting = () => waitingTranslations(context, "pl");
  expect(await waiting()).toEqual([
    { slug, title: "Obóz", to: "fr", stand: { missing: 2, outOfDate: 0, total: 2 } },
  ]);

  const write = (language: "pl" | "fr", values: Record<string, string>) =>
    db.$transaction((tx) => writeTexts(tx, testNow, { setId, language, values, actorId: null }));
  await write("fr", { title: "Camp", summary: "Au lac" });
  expect(await waiting()).toEqual([]);
  await write("pl", { summary: "Nad morzem" });
  expect(await waiting()).toMatchObject([{ to: "fr", stand: { missing: 0, outOfDate: 1 } }]);
});

test("nobody sees what other towns wait for, nor what is over", async () => {
  const [town, other] = [await aCommunity({ languages: ["de"] }), await aCommunity()];
  await anEvent({ guests: [other] });
  await anEvent({
    guests: [town],
    startsOn: new Date("2026-07-05"),
    endsOn: new Date("2026-07-16"),
  });
  expect(await waitingTranslations(await coordinatorOf(town.id), "pl")).toEqual([]);
  expect(await waitingTranslations(contextFor(), "pl")).toEqual([]);
});

test("of a cancelled event the reason alone waits, and of one that nobody saw nothing", async () => {
  const town = await aCommunity({ languages: ["fr"] });
  const { slug } = await anEvent({ guests: [town], title: "Obóz" });
  const draft = await anEvent({ guests: [town], state: "draft" });
  const system = contextFor({ kind: "system" });
  await cancelEvent(system, { slug, reason: "Powódź" });
  await cancelEvent(system, { slug: draft.slug, reason: "Powódź" });
  const waiting = await waitingTranslations(await coordinatorOf(town.id), "pl");
  expect(waiting).toEqual([
    { slug, title: "Obóz", to: "fr", stand: { missing: 1, outOfDate: 0, total: 1 } },
  ]);
});

test("asks as often for many events as for one", async () => {
  const town = await aCommunity({ languages: ["fr"] });
  const context = await coordinatorOf(town.id);
  const ask = () => waitingTranslations(context, "pl");
  await anEvent({ guests: [town] });
  const forOne = await countQueries(ask);
  for (let more = 0; more < 4; more += 1) await anEvent({ guests: [town] });
  expect(await ask()).toHaveLength(5);
  expect(await countQueries(ask)).toBe(forOne);
});

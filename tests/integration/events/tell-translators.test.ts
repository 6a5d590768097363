import { expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { advanceEvent } from "#app/domain/events/advance-event.server.ts";
import { tellTranslators } from "#app/domain/events/tell-translators.server.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { factsPlace } from "#app/platform/mail.server.ts";
import { openForSystem } from "#app/platform/field-encryption.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aCommunity, aGrant, anAccount, anEvent } from "#tests/support/factories.ts";

const HOUR = 3_600_000;
const hoursLater = (hours: number) => new Date(testNow.getTime() + hours * HOUR);
const at = (hours: number): Context => contextFor({ kind: "system" }, hoursLater(hours));

/** A Polish draft, and whoever coordinates a French town that comes to it. */
async function aDraftAndItsTranslator() {
  const town = await aCommunity({ languages: ["fr"] });
  const event = await anEvent({ state: "draft", title: "Obóz", guests: [town] });
  const account = await anAccount({ language: "uk" });
  await aGrant({ role: "coordinator", communityId: town.id, accountId: account.id });
  const { slug, textSetId: setId } = event;
  const write = (language: "pl" | "fr", values: Record<string, string>, hours = 0) =>
    db.$transaction((tx) =>
      writeTexts(tx, hoursLater(hours), { setId, language, values, actorId: null }),
    );
  const publish = () => advanceEvent(at(0), { slug, step: "publish" });
  const mails = async () => {
    const rows = await db.mail.findMany({
      where: { recipient: account.email },
      orderBy: { createdAt: "asc" },
    });
    return rows.map(({ id, kind, language, facts }) => {
      const told = JSON.parse(openForSystem(factsPlace(id), facts!)) as { waiting: unknown };
      return { kind, language, told };
    });
  };
  return { ...{ event, slug, town, account, write, publish, mails } };
}

test("whoever may translate hears of an event on its publishing, in her language, and not again", async () => {
  const { slug, publish, mails } = await aDraftAndItsTranslator();
  await tellTranslators(at(0));
  expect(await mails()).toEqual([]);
  await publish();
  await tellTranslators(at(1));
  await tellTranslators(at(30));
  expect(await mails()).toEqual([
    {
      ...{ kind: "translationWanted", language: "uk" },
      told: { slug, title: "Obóz", waiting: [{ to: "fr", count: 2 }] },
    },
  ]);
});

test("changes of a day are one mail, of those texts alone, on the next", async () => {
  const { publish, write, mails } = await aDraftAndItsTranslator();
  await write("fr", { title: "Camp", summary: "Au lac" });
  await publish();
  await tellTranslators(at(1));
  expect(await mails()).toEqual([]);

  await write("pl", { title: "Obóz letni" }, 2);
  await write("pl", { title: "Obóz zimowy" }, 3);
  await tellTranslators(at(24));
  await tellTranslators(at(24));
  await write("pl", { summary: "Nad morzem" }, 25);
  await tellTranslators(at(26));
  const told = async () => (await mails()).map(({ kind, told }) => [kind, told.waiting]);
  const first = ["translationOutOfDate", [{ to: "fr", count: 1 }]];
  expect(await told()).toEqual([first]);
  await tellTranslators(at(48));
  expect(await told()).toEqual([first, first]);
});

test("nobody is told of what was translated again, or what she wrote herself", async () => {
  const { event, account, publish, write, mails } = await aDraftAndItsTranslator();
  await write("fr", { title: "Camp", summary: "Au lac" });
  await publish();
  await write("pl", { title: "Obóz letni", summary: "Nad morzem" }, 2);
  await write("fr", { title: "Camp d’été" }, 3);
  await db.text.updateMany({
    where: { setId: event.textSetId, field: "summary", language: "pl" },
    data: { updatedById: account.id },
  });
  await tellTranslators(at(24));
  expect(await mails()).toEqual([]);
});

test("nobody else is told: no other role, no former coordinator, no town that stays away", async () => {
  const { event, town, publish } = await aDraftAndItsTranslator();
  const { id: communityId } = town;
  const stranger = await aCommunity({ languages: ["fr"] });
  const grants = [
    await aGrant({ role: "treasurer", communityId }),
    await aGrant({ role: "coordinator", communityId, withdrawnAt: testNow }),
    await aGrant({ role: "coordinator", communityId, endsAt: testNow }),
    await aGrant({ role: "coordinator", communityId: stranger.id }),
    await aGrant({ role: "coordinator", communityId: event.hostId }),
    await aGrant({ role: "organizer", eventId: event.id }),
  ];
  await publish();
  await tellTranslators(at(24));
  const told = await db.translatorNotice.findMany({
    where: { accountId: { in: grants.map(({ accountId }) => accountId) } },
  });
  expect(told).toEqual([]);
});

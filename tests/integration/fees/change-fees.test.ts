import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import type { Person, Role, Scope } from "#app/domain/accounts/actor.ts";
import { changeFees } from "#app/domain/fees/change-fees.server.ts";
import { feesBoard, statedEventFees } from "#app/domain/fees/fees-queries.server.ts";
import { type FeesForm, feesForm } from "#app/domain/fees/schema.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aCommunity, anAccount, anEvent } from "#tests/support/factories.ts";

async function holder(role: Role, scope: Scope): Promise<Person> {
  const [{ id: accountId }, sessionId, language] = [await anAccount(), randomUUID(), "pl"];
  return {
    ...{ kind: "person", accountId, sessionId, language, assurance: "passkey" },
    ...{ steppedUpAt: testNow, grants: [{ role, scope }] },
  };
}

async function aCamp(state: "published" | "completed" = "published") {
  const [host, guest] = [
    await aCommunity({ currency: "PLN" }),
    await aCommunity({ currency: "EUR" }),
  ];
  const event = await anEvent({
    ...{ hostId: host.id, guests: [guest], startsOn: new Date("2027-07-04"), language: "pl" },
    ...{ endsOn: new Date("2027-07-13"), state },
  });
  const scope: Scope = { kind: "event", eventId: event.id };
  return { host, guest, event, context: contextFor(await holder("organizer", scope)) };
}

type Fields = Record<string, string>;

/** The form as a browser would send it. */
function sent(fields: Fields) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  const payable = [
    { slug: "swarzedz", currency: { own: "PLN", host: "PLN" } },
    { slug: "duclair", currency: { own: "EUR", host: "PLN" } },
    { slug: "atlantis", currency: { own: "XAT", host: "PLN" } },
  ];
  return parseWithZod(data, { schema: feesForm("2027-07-04", payable) });
}

function parsed(fields: Fields): FeesForm {
  const submission = sent({ version: "0", ...fields });
  if (submission.status !== "success") throw new Error(JSON.stringify(submission.error));
  return submission.value;
}
const errors = (fields: Fields) => sent({ version: "0", ...fields }).reply().error;

const camp = (host: string, guest: string): Fields => ({
  earlyUntil: "2027-02-28",
  keepsDeposit: "on",
  "towns[0].slug": host,
  "towns[0].payee": "own",
  "towns[0].deposit": "300",
  "towns[0].fees.child.full": "1 234,50",
  "towns[1].slug": guest,
  "towns[1].payee": "own",
  "towns[1].deposit": "80,00",
  "towns[1].sibling": "10 %",
  "towns[1].early": "15",
  "towns[1].fees.child.full": "260",
  "towns[1].fees.child.solidarity": "0",
  "options[0].row": "1",
  "options[0].name": "Koszulka",
  "options[0].limit": "20",
  "options[0].prices[0].town": host,
  "options[0].prices[0].minor": "50",
  "options[0].prices[1].town": guest,
  "instalments[0].row": "1",
  "instalments[0].dueOn": "2027-06-01",
  "instalments[0].percent": "100",
  "refunds[0].row": "1",
  "refunds[0].daysBefore": "61",
  "refunds[0].percent": "100",
});

describe("the fees of an event", () => {
  test("are what was typed, told to readers in the payee's currency, and leave an entry in the trail", async () => {
    const { host, guest, event, context } = await aCamp();
    await changeFees(context, { ...parsed(camp(host.slug, guest.slug)), slug: event.slug });
    const board = await feesBoard(context, event.slug, "pl");
    expect(board).toMatchObject({
      ...{ version: 1, options: [{ name: "Koszulka", limit: 20 }], kinds: ["child"] },
      terms: {
        ...{ earlyUntil: "2027-02-28", keepsDeposit: true, startsOn: "2027-07-04" },
        instalments: [{ dueOn: "2027-06-01", percent: 100 }],
        refunds: [{ daysBefore: 61, percent: 100 }],
      },
    });
    const told = await statedEventFees(context, event.id, "de");
    const [option] = told?.options ?? [];
    expect(option).toMatchObject({ value: "Koszulka", language: "pl" });
    const ofTown = (slug: string) => told?.towns.find((town) => town.slug === slug)?.fees;
    expect(ofTown(host.slug)).toMatchObject({
      ...{ currency: "PLN", amounts: { child: { full: 123_450 } }, deposit: { minor: 30_000 } },
      options: { [option?.id ?? ""]: 5_000 },
    });
    expect(ofTown(guest.slug)).toMatchObject({
      ...{ currency: "EUR", amounts: { child: { full: 26_000, solidarity: 0 } }, options: {} },
      ...{ sibling: { percent: 10 }, early: { minor: 1_500 }, deposit: { minor: 8_000 } },
    });
    const trail = await db.auditEntry.findMany({ where: { subject: event.id } });
    expect(trail).toMatchObject([{ chain: host.id, action: "event.changeFees" }]);
  });

  test("are not overwritten by whoever had filled the form before", async () => {
    const { host, guest, event, context } = await aCamp();
    const save = (amount: string, version: string) =>
      changeFees(context, {
        ...parsed({ ...camp(host.slug, guest.slug), "towns[0].fees.child.full": amount, version }),
        slug: event.slug,
      });
    const saved = async () =>
      (await db.eventFee.findFirst({ where: { eventId: event.id, communityId: host.id } }))?.minor;
    await save("950", "0");
    await expect(save("900", "0")).rejects.toMatchObject({ code: "changedMeanwhile" });
    expect(await saved()).toBe(95_000);
    await save("900", "1");
    expect(await saved()).toBe(90_000);
  });

  test("an option keeps its id and translations; one whose name is taken away goes with its texts", async () => {
    const { host, guest, event, context } = await aCamp();
    const save = (fields: Fields) =>
      changeFees(context, {
        ...parsed({ ...camp(host.slug, guest.slug), ...fields }),
        slug: event.slug,
      });
    await save({});
    const { id } = await db.feeOption.findFirstOrThrow({ where: { eventId: event.id } });
    await save({ version: "1", "options[0].id": id, "options[0].name": "Koszulka obozowa" });
    const names = { where: { setId: event.textSetId, field: `fee.${id}.name` } };
    expect(await db.text.findMany(names)).toMatchObject([
      { value: "Koszulka obozowa", revision: 2 },
    ]);
    await save({
      ...{ version: "2", "options[0].id": id, "options[0].name": "", "options[0].limit": "" },
      "options[0].prices[0].minor": "",
    });
    expect(await db.feeOption.count({ where: { eventId: event.id } })).toBe(0);
    expect(await db.text.count(names)).toBe(0);
  });

  test("are written by the host's coordinator, not by a guest's, and by nobody when the event is over", async () => {
    const { host, guest, event, context } = await aCamp();
    const as = async ({ id: communityId }: { id: string }) =>
      contextFor(await holder("coordinator", { kind: "community", communityId }));
    const form = { ...parsed(camp(host.slug, guest.slug)), slug: event.slug };
    expect(await feesBoard(await as(guest), event.slug, "pl")).toBeNull();
    await expect(changeFees(await as(guest), form)).rejects.toMatchObject({ code: "notFound" });
    await changeFees(await as(host), form);
    expect(await feesBoard(context, event.slug, "pl")).toMatchObject({ version: 1 });
    const past = await aCamp("completed");
    expect(await feesBoard(past.context, past.event.slug, "pl")).toBeNull();
    const late = { ...form, slug: past.event.slug };
    await expect(changeFees(past.context, late)).rejects.toMatchObject({
      code: "changedMeanwhile",
    });
  });
});

describe("the form refuses, beside the field", () => {
  const town = (fields: Fields): Fields => ({ "towns[0].slug": "duclair", ...fields });

  test.each<[string, Fields, string, string]>([
    ["a fee without payee", { "towns[0].fees.child.full": "260" }, "towns[0].payee", "payee"],
    ["a negative fee", { "towns[0].fees.child.full": "-5" }, "towns[0].fees.child.full", "money"],
    ["no number", { "towns[0].deposit": "viel" }, "towns[0].deposit", "money"],
    ["more than all of it", { "towns[0].sibling": "101 %" }, "towns[0].sibling", "percent"],
    [
      "a lower fee that is higher",
      {
        ...{ "towns[0].payee": "own", "towns[0].fees.child.full": "260" },
        "towns[0].fees.child.reduced": "261",
      },
      ...(["towns[0].fees.child.reduced", "aboveFull"] as const),
    ],
    [
      "a lower fee alone",
      { "towns[0].payee": "own", "towns[0].fees.child.reduced": "10" },
      ...(["towns[0].fees.child.full", "fullFee"] as const),
    ],
    [
      "an unknown currency",
      { "towns[0].slug": "atlantis", "towns[0].payee": "own" },
      ...(["towns[0].payee", "currency"] as const),
    ],
    [
      "instalments that are not the whole",
      { "instalments[0].dueOn": "2027-06-01", "instalments[0].percent": "90" },
      ...(["instalments[0].percent", "shares"] as const),
    ],
    [
      "a payment after the first day",
      { "instalments[0].dueOn": "2027-07-05", "instalments[0].percent": "100" },
      ...(["instalments[0].dueOn", "dueAfterStart"] as const),
    ],
    [
      "a deposit of which nobody knows the rest",
      { "towns[0].payee": "own", "towns[0].deposit": "80" },
      ...(["instalments[0].percent", "restMissing"] as const),
    ],
    [
      "an early reduction without a day",
      { "towns[0].payee": "own", "towns[0].early": "80" },
      ...(["earlyUntil", "earlyDay"] as const),
    ],
    [
      "more back for those who withdraw later",
      {
        ...{ "refunds[0].daysBefore": "60", "refunds[0].percent": "25" },
        ...{ "refunds[1].daysBefore": "30", "refunds[1].percent": "50" },
      },
      ...(["refunds[0].percent", "refundOrder"] as const),
    ],
    ["an option without a name", { "options[0].limit": "3" }, "options[0].name", "required"],
  ])("%s", (_, fields, field, message) => {
    expect(errors(town(fields))).toEqual({ [field]: [`validation.${message}`] });
  });

  test("and keeps what was typed", () => {
    const { initialValue } = sent(town({ "towns[0].fees.child.full": "1 234,5x" })).reply();
    expect(initialValue).toMatchObject({ towns: [{ fees: { child: { full: "1 234,5x" } } }] });
  });
});

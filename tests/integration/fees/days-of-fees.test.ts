import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { copyEvent } from "#app/domain/events/copy-event.server.ts";
import { moveFees } from "#app/domain/events/move-fees.server.ts";
import { feesBoard } from "#app/domain/fees/fees-queries.server.ts";
import type { Context } from "#app/domain/context.ts";
import { db, testNow } from "#tests/support/database.ts";
import { aCommunity, anEvent } from "#tests/support/factories.ts";

const system: Context = { actor: { kind: "system" }, now: testNow, db };
const day = (iso: string) => new Date(iso);

/** An event from 4 July with fees for its host: early, in two payments, with a T-shirt named in two languages. */
async function anEventWithFees() {
  const host = await aCommunity({ currency: "PLN" });
  const event = await anEvent({
    ...{ hostId: host.id, startsOn: day("2027-07-04"), endsOn: day("2027-07-13"), language: "pl" },
  });
  const [{ id: eventId, textSetId: setId }, option] = [event, randomUUID()];
  const of = { eventId, communityId: host.id };
  await db.eventFeeTerms.create({
    data: { eventId, earlyUntil: day("2027-02-28"), keepsDeposit: true, reducedCode: "CODE" },
  });
  await db.townFees.create({
    data: { ...of, payeeId: host.id, currency: "PLN", siblingPercent: 10, depositMinor: 30_000 },
  });
  await db.eventFee.create({ data: { ...of, kind: "child", rate: "full", minor: 95_000 } });
  await db.feeOption.create({ data: { id: option, eventId, position: 1, limit: 20 } });
  await db.feeOptionPrice.create({ data: { ...of, optionId: option, minor: 4_500 } });
  await db.feeInstalment.createMany({
    data: [
      { eventId, dueOn: day("2027-05-01"), percent: 40 },
      { eventId, dueOn: day("2027-05-08"), percent: 60 },
    ],
  });
  await db.refundStep.create({ data: { eventId, daysBefore: 30, percent: 50 } });
  const text = { setId, field: `fee.${option}.name`, revision: 1, updatedAt: testNow };
  await db.text.createMany({
    data: [
      { ...text, language: "pl", value: "Koszulka" },
      { ...text, language: "de", value: "T-Shirt", sourceRevision: 1 },
    ],
  });
  return { event, host, option };
}

const boardOf = async (slug: string) => {
  const board = await feesBoard(system, slug, "pl");
  if (!board) throw new Error(`There is no board of ${slug}`);
  return board;
};

test("a copy has the same fees under its own names, with every day so many weeks later", async () => {
  const { event, option } = await anEventWithFees();
  const slug = await copyEvent(system, { slug: event.slug, weeks: 52 });
  const [before, copy] = [await boardOf(event.slug), await boardOf(slug)];
  const [shirt] = copy.options;
  expect(shirt).toMatchObject({ name: "Koszulka", limit: 20 });
  expect(shirt?.id).not.toBe(option);
  expect(copy.towns[0]?.fees).toEqual({
    ...before.towns[0]?.fees,
    options: { [shirt?.id ?? ""]: 4_500 },
  });
  expect(copy).toMatchObject({ version: 1, reducedCode: "CODE" });
  expect(copy.terms).toEqual({
    ...before.terms,
    ...{ startsOn: "2028-07-02", earlyUntil: "2028-02-27" },
    instalments: [
      { dueOn: "2028-04-29", percent: 40 },
      { dueOn: "2028-05-06", percent: 60 },
    ],
  });
  const names = await db.text.findMany({
    where: { field: `fee.${shirt?.id}.name` },
    orderBy: { language: "asc" },
  });
  expect(names).toMatchObject([
    { language: "de", value: "T-Shirt", sourceRevision: null },
    { language: "pl", value: "Koszulka" },
  ]);
});

test("an event without fees has a copy without fees", async () => {
  const { slug } = await anEvent();
  const copy = await copyEvent(system, { slug, weeks: 52 });
  expect((await boardOf(copy)).version).toBe(0);
});

test("the days of fees move with the first day, onto each other's too; whoever has the form open is told", async () => {
  const { event } = await anEventWithFees();
  const moved = { from: day("2027-07-04"), to: day("2027-07-11") };
  await db.$transaction((tx) => moveFees(tx, event.id, moved));
  const { terms, version } = await boardOf(event.slug);
  expect(terms).toMatchObject({
    earlyUntil: "2027-03-07",
    refunds: [{ daysBefore: 30, percent: 50 }],
    instalments: [
      { dueOn: "2027-05-08", percent: 40 },
      { dueOn: "2027-05-15", percent: 60 },
    ],
  });
  expect(version).toBe(2);
});

test("they stay where the first day stays", async () => {
  const { event } = await anEventWithFees();
  const before = await boardOf(event.slug);
  const same = { from: day("2027-07-04"), to: day("2027-07-04") };
  await db.$transaction((tx) => moveFees(tx, event.id, same));
  expect(await boardOf(event.slug)).toEqual(before);
});

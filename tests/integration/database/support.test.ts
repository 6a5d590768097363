import { describe, expect, test } from "vitest";
import { countQueries, db, queriesOf } from "#tests/support/database.ts";
import { aCommunity, aGrant, anEvent } from "#tests/support/factories.ts";

describe("the database of a test", () => {
  test("is the file's own, with every table", async () => {
    const event = await anEvent({ guests: [await aCommunity()] });
    const grant = await aGrant({ role: "organizer", eventId: event.id });
    expect(grant.eventId).toBe(event.id);
    expect(await db.eventCommunity.count({ where: { eventId: event.id } })).toBe(2);
  });

  test("lets the app neither create, drop nor own", async () => {
    await expect(db.$executeRaw`create table mine (id int)`).rejects.toThrow(/denied/);
    await expect(db.$executeRaw`drop table accounts`).rejects.toThrow(/owner/);
    await expect(db.$executeRaw`truncate accounts cascade`).rejects.toThrow(/denied/);
  });

  test("lets the app neither change nor remove what stands in the audit trail", async () => {
    await expect(db.$executeRaw`update audit_entries set seq = 1`).rejects.toThrow(/denied/);
    await expect(db.$executeRaw`delete from audit_entries`).rejects.toThrow(/denied/);
    await expect(db.$executeRaw`truncate audit_entries`).rejects.toThrow(/denied/);
  });
});

describe("the count of statements", () => {
  test("sees reads, and writes in a transaction without its frame", async () => {
    expect(await countQueries(() => db.account.findMany({ take: 1 }))).toBe(1);
    const sent = await queriesOf(() =>
      db.$transaction([db.account.count(), db.session.count(), db.grant.count()]),
    );
    expect(sent).toHaveLength(3);
  });
});

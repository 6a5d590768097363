import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { changeFeed } from "#app/domain/feeds/change-feed.server.ts";
import { feedOf, ownFeed } from "#app/domain/feeds/feed-queries.server.ts";
import { writeFeed } from "#app/domain/feeds/write-feed.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aCamp, aFamily, priced, registerFamily } from "#tests/support/registrations.ts";

type Family = Awaited<ReturnType<typeof registerFamily>>;

const visitor = contextFor();

/** The secret of a family's calendar, made anew. */
async function made({ context }: Pick<Family, "context">): Promise<string> {
  await changeFeed(context, { intent: "make" });
  const feed = await ownFeed(context);
  if (!feed) throw new Error("no calendar was made");
  return feed.token;
}

/** What a program reads without any session; null where there is nothing. */
async function read(token: string) {
  const events = await feedOf(visitor, token, "pl");
  if (!events) return null;
  const text = writeFeed(events, { language: "pl", origin: "https://g.test", now: testNow });
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return {
    text: text.replaceAll("\r\n ", ""),
    entries: calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one)),
  };
}

/** A family with a child in a camp that has a programme by Warsaw's clock. */
async function registered() {
  const camp = await aCamp({ title: "Obóz" });
  const family = await registerFamily({ event: camp.event, town: camp.guest });
  return { ...camp, family };
}

describe("a family's calendar", () => {
  test("tells without a session of its events, by initials until the family wants names", async () => {
    const { family } = await registered();
    const token = await made(family);
    const person = await db.person.findFirstOrThrow({ where: { id: family.people[0]?.id } });
    const before = await read(token);
    expect(before?.entries).toHaveLength(1);
    expect(before?.text).not.toContain(person.givenNames);
    expect(before?.text).not.toContain(person.familyName);
    await changeFeed(family.context, { intent: "names", showsNames: true });
    expect((await read(token))?.text).toContain(person.givenNames);
  });

  test("shows the programme by the host's clock, and until when is to be paid", async () => {
    const { event, family, host, guest } = await registered();
    const id = "5b8a5a10-0000-4000-8000-0000000000f1";
    const day = new Date("2027-07-06");
    await db.programmeEntry.create({
      data: { id, eventId: event.id, day, startsAt: "09:30", endsAt: "11:00" },
    });
    const field = `programme.${id}.title`;
    const text = { setId: event.textSetId, field, language: "pl", value: "Kajaki" };
    await db.text.create({ data: { ...text, revision: 1, updatedAt: testNow } });
    await priced(event.id, [host, guest]);
    const due = await registerFamily({ event, town: guest });
    const entries = (await read(await made(due)))?.entries ?? [];
    const canoes = entries.find(({ summary }) => summary.endsWith("Kajaki"));
    expect(canoes?.startDate.toString()).toBe("2027-07-06T09:30:00");
    expect(canoes?.startDate.zone.tzid).toBe("Europe/Warsaw");
    const days = entries.filter(({ uid }) => uid.includes(".due."));
    expect(days).toHaveLength(1);
    expect(days[0]?.startDate.isDate).toBe(true);
    // Who has paid all, or never had to, is not told of a day.
    const paid = (await read(await made(family)))?.entries ?? [];
    expect(paid.some(({ uid }) => uid.includes(".due."))).toBe(false);
  });

  test("forgets who has withdrawn, and shows nobody else's people", async () => {
    const { family, event, guest } = await registered();
    const neighbours = await registerFamily({ event, town: guest }, 2);
    const token = await made(family);
    expect((await feedOf(visitor, token, "pl"))?.[0]?.people).toHaveLength(1);
    await withdraw(family.context, family.ids);
    expect(await feedOf(visitor, token, "pl")).toEqual([]);
    expect((await feedOf(visitor, await made(neighbours), "pl"))?.[0]?.people).toHaveLength(2);
  });

  test("ends where its address is renewed or switched off, or the account is closed", async () => {
    const family = await aFamily();
    const first = await made(family);
    await changeFeed(family.context, { intent: "names", showsNames: true });
    await changeFeed(family.context, { intent: "renew" });
    const second = await ownFeed(family.context);
    expect(second?.token).not.toBe(first);
    expect(second?.showsNames).toBe(true);
    expect(await feedOf(visitor, first, "pl")).toBeNull();
    const keys = await db.dataKey.count();
    await changeFeed(family.context, { intent: "revoke" });
    expect(await feedOf(visitor, second?.token ?? "", "pl")).toBeNull();
    expect(await db.dataKey.count()).toBe(keys - 1);
    const third = await made(family);
    await db.account.update({ where: { id: family.accountId }, data: { closedAt: testNow } });
    expect(await feedOf(visitor, third, "pl")).toBeNull();
  });

  test("lies in the database as a hash and sealed, never as it is", async () => {
    const family = await aFamily();
    const token = await made(family);
    const row = await db.calendarFeed.findUniqueOrThrow({
      where: { accountId: family.accountId },
    });
    for (const bytes of [row.tokenHash, row.tokenSealed])
      expect(Buffer.from(bytes).includes(token)).toBe(false);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
  });
});

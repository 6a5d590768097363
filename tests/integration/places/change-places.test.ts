import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Person, Role, Scope } from "#app/domain/accounts/actor.ts";
import { cancelEvent } from "#app/domain/events/cancel-event.server.ts";
import { placesBoard } from "#app/domain/places/board-queries.server.ts";
import { changePlaces } from "#app/domain/places/change-places.server.ts";
import { placesForm } from "#app/domain/places/schema.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aCommunity, anAccount, anEvent } from "#tests/support/factories.ts";

async function holder(role: Role, scope: Scope): Promise<Person> {
  const [{ id: accountId }, sessionId, language] = [await anAccount(), randomUUID(), "pl"];
  return {
    ...{ kind: "person", accountId, sessionId, language, assurance: "passkey" },
    ...{ steppedUpAt: testNow, grants: [{ role, scope }] },
  };
}

async function aCamp() {
  const [host, guest, stranger] = [await aCommunity(), await aCommunity(), await aCommunity()];
  const event = await anEvent({
    ...{ hostId: host.id, guests: [guest], startsOn: new Date("2027-07-04") },
    endsOn: new Date("2027-07-11"),
  });
  const scope: Scope = { kind: "event", eventId: event.id };
  return { host, guest, stranger, event, context: contextFor(await holder("organizer", scope)) };
}

/** What the form of the board answers with for a guest's reserved children. */
function typed(guest: { slug: string }, places: number, rest: Record<string, unknown> = {}) {
  const towns = [{ slug: guest.slug, reserved: { child: { places, releasesOn: "2027-07-01" } } }];
  return { version: 1, capacity: { child: 20, leader: 3 }, towns, ...rest };
}

const read = (value: unknown) => placesForm("2027-07-04").safeParse(value);
const issues = (value: unknown) =>
  read(value).error?.issues.map(({ path, message }) => [path.join("."), message]);

describe("the board of places", () => {
  test("stays as it was when the event is cancelled", async () => {
    const { guest, event, context } = await aCamp();
    const form = placesForm("2027-07-04").parse(typed(guest, 8));
    await cancelEvent(context, { slug: event.slug, reason: "Powódź" });
    await expect(changePlaces(context, { slug: event.slug, ...form })).rejects.toMatchObject({
      code: "eventEnded",
    });
    expect(await placesBoard(context, event.slug, "pl")).toMatchObject({
      version: 1,
      standing: [],
    });
  });

  test("shows what was given, with what each town may take now, and leaves an entry in the trail", async () => {
    const { host, guest, event, context } = await aCamp();
    const form = placesForm("2027-07-04").parse(typed(guest, 8, { overall: 22 }));
    await changePlaces(context, { slug: event.slug, ...form });
    const board = await placesBoard(context, event.slug, "pl");
    expect(board).toMatchObject({
      ...{ version: 2, overall: 22, capacity: { child: 20, leader: 3 } },
      standing: [
        { kind: "child", capacity: 20, kept: 8, released: 0, open: 12 },
        { kind: "leader", capacity: 3, kept: 0, released: 0, open: 3 },
      ],
    });
    const freeTo = ({ slug }: { slug: string }) =>
      board?.towns.find((town) => town.slug === slug)?.free.map(({ count }) => count);
    expect(freeTo(host)).toEqual([12, 3]);
    expect(freeTo(guest)).toEqual([20, 3]);
    const trail = await db.auditEntry.findMany({ where: { subject: event.id } });
    expect(trail).toMatchObject([{ chain: host.id, action: "event.changePlaces" }]);
  });

  test("says that the places are released when the day begins in the host's zone", async () => {
    const { host, guest, event, context } = await aCamp();
    await changePlaces(context, {
      ...placesForm("2027-07-04").parse(typed(guest, 8)),
      slug: event.slug,
    });
    const open = async (now: string) =>
      (await placesBoard({ ...context, now: new Date(now) }, event.slug, "pl"))?.towns
        .find(({ slug }) => slug === host.slug)
        ?.free.map(({ count }) => count);
    expect(await open("2027-06-30T21:59:59.999Z")).toEqual([12, 3]);
    expect(await open("2027-06-30T22:00:00.000Z")).toEqual([20, 3]);
  });

  test("is not overwritten by whoever had filled the form before: nothing of hers is kept", async () => {
    const { guest, event, context } = await aCamp();
    const save = (places: number, version: number) =>
      changePlaces(context, {
        ...placesForm("2027-07-04").parse(typed(guest, places, { version })),
        slug: event.slug,
      });
    await save(8, 1);
    await expect(save(5, 1)).rejects.toMatchObject({ code: "changedMeanwhile" });
    const kept = { where: { eventId: event.id } };
    expect(await db.reservedPlace.findMany(kept)).toMatchObject([{ places: 8 }]);
    await save(5, 2);
    expect(await db.reservedPlace.findMany(kept)).toMatchObject([{ places: 5 }]);
  });

  test("keeps nothing for a town that does not take part", async () => {
    const { stranger, event, context } = await aCamp();
    await changePlaces(context, {
      ...placesForm("2027-07-04").parse(typed(stranger, 8)),
      slug: event.slug,
    });
    expect(await db.reservedPlace.count({ where: { eventId: event.id } })).toBe(0);
  });

  test("is neither shown to nor written by a guest town's coordinator, but by the host's", async () => {
    const { host, guest, event } = await aCamp();
    const as = async ({ id: communityId }: { id: string }) =>
      contextFor(await holder("coordinator", { kind: "community", communityId }));
    const form = { ...placesForm("2027-07-04").parse(typed(guest, 8)), slug: event.slug };
    expect(await placesBoard(await as(guest), event.slug, "pl")).toBeNull();
    await expect(changePlaces(await as(guest), form)).rejects.toMatchObject({ code: "notFound" });
    await changePlaces(await as(host), form);
    expect(await placesBoard(await as(host), event.slug, "pl")).toMatchObject({ version: 2 });
  });
});

describe("the form of the board refuses, beside the field", () => {
  const guest = { slug: "duclair" };

  test("more kept than there is, of a kind and in all", () => {
    expect(issues(typed(guest, 20))).toBeUndefined();
    expect(issues(typed(guest, 21))).toEqual([["capacity.child", "validation.keptAboveCapacity"]]);
    const capacity = { leader: 3 };
    expect(issues(typed(guest, 1, { capacity }))).toEqual([
      ["capacity.child", "validation.keptAboveCapacity"],
    ]);
    expect(issues(typed(guest, 9, { overall: 8 }))).toEqual([
      ["overall", "validation.keptAboveCapacity"],
    ]);
  });

  test("a release after the first day, a day that is none, and a day without places", () => {
    const towns = (kept: object) => [{ slug: "duclair", reserved: { child: kept } }];
    const wrong = (kept: object) => issues(typed(guest, 0, { towns: towns(kept) }));
    const at = "towns.0.reserved.child";
    expect(wrong({ places: 2, releasesOn: "2027-07-04" })).toBeUndefined();
    expect(wrong({ places: 2, releasesOn: "2027-07-05" })).toEqual([
      [`${at}.releasesOn`, "validation.releaseAfterStart"],
    ]);
    expect(wrong({ places: 2, releasesOn: "2027-02-30" })).toEqual([
      [`${at}.releasesOn`, "validation.day"],
    ]);
    expect(wrong({ releasesOn: "2027-07-01" })).toEqual([[`${at}.places`, "validation.required"]]);
    expect(wrong({ places: -1 })).toEqual([[`${at}.places`, "validation.number"]]);
  });
});

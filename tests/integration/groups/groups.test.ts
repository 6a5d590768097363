import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { healthList } from "#app/domain/health/event-queries.server.ts";
import { changeGroups } from "#app/domain/groups/change-groups.server.ts";
import { groupsPage } from "#app/domain/groups/queries.server.ts";
import { groupsForm } from "#app/domain/groups/schema.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { sealPart } from "#app/domain/people/sealed-part.server.ts";
import { contextFor, db, queriesOf, testNow } from "#tests/support/database.ts";
import { aGrant } from "#tests/support/factories.ts";
import { aCamp, registerFamily, staffOf } from "#tests/support/registrations.ts";

async function aGroupedCamp(children = 2) {
  const camp = await aCamp({ places: { child: 20 } });
  const { event, guest: town } = camp;
  const family = await registerFamily({ event, town }, children);
  const organizer = await staffOf("organizer", event.id);
  const { slug } = event;
  const act = (form: Record<string, unknown>, who = organizer) =>
    changeGroups(who, { slug, form: groupsForm.parse({ kind: "room", ...form }) });
  const page = async (kind: "room" | "bus" = "room", who = organizer) =>
    groupsPage(who, slug, { kind, language: "pl" });
  const add = async (name: string, facts: Record<string, unknown> = {}) => {
    await act({ intent: "add", name, capacity: "4", ...facts });
    return db.eventGroup.findFirstOrThrow({ where: { eventId: event.id, name } });
  };
  return { ...camp, ...family, organizer, act, page, add };
}

async function group(registrationId: string, rooming: "girls" | "boys") {
  const { personId } = await db.registration.findUniqueOrThrow({ where: { id: registrationId } });
  await db.$transaction(async (tx) => {
    const sealed = await sealPart(tx, testNow, personId, { rooming, emergency: null });
    await tx.person.update({ where: { id: personId }, data: { sealed } });
  });
}

const where = async (registrationId: string) =>
  (await db.placement.findMany({ where: { registrationId }, orderBy: { kind: "asc" } })).map(
    ({ kind, groupId }) => [kind, groupId],
  );

describe("groups of an event", () => {
  test("are there for who writes the event alone", async () => {
    const { event, context, page, act } = await aGroupedCamp();
    for (const other of [context, contextFor(), await staffOf("leader", event.id)]) {
      expect(await page("room", other)).toBeNull();
      await expect(act({ intent: "fill" }, other)).rejects.toThrow("notFound");
    }
    expect((await page())?.waiting).toHaveLength(2);
  });

  test("of different kinds do not depend on each other; in one kind somebody is once", async () => {
    const { ids, act, add } = await aGroupedCamp(1);
    const [id = ""] = ids;
    const [one, other] = [await add("1"), await add("2")];
    const bus = await add("Bus", { kind: "bus" });
    await act({ intent: "place", group: one.id, people: [id] });
    await act({ intent: "place", kind: "bus", group: bus.id, people: [id] });
    await act({ intent: "place", group: other.id, people: [id] });
    expect(await where(id)).toEqual([
      ["room", other.id],
      ["bus", bus.id],
    ]);
    await act({ intent: "takeOut", people: [id] });
    expect(await where(id)).toEqual([["bus", bus.id]]);
    await expect(add("1")).rejects.toThrow("groupNameTaken");
  });

  test("take all who are ticked, or nobody: never more than fit, never girls with boys", async () => {
    const { ids, act, add } = await aGroupedCamp(3);
    const [a = "", b = "", c = ""] = ids;
    await group(a, "girls");
    await group(b, "girls");
    await group(c, "boys");
    const small = await add("1", { capacity: "1" });
    await expect(act({ intent: "place", group: small.id, people: [a, b] })).rejects.toThrow(
      "group.full",
    );
    const room = await add("2");
    await expect(act({ intent: "place", group: room.id, people: [a, c] })).rejects.toThrow(
      "group.mixedRoom",
    );
    const boys = await add("3", { roomOf: "boys" });
    await expect(act({ intent: "place", group: boys.id, people: [a] })).rejects.toThrow(
      "group.otherRoom",
    );
    expect(await db.placement.count({ where: { registrationId: { in: ids } } })).toBe(0);
    await act({ intent: "place", group: room.id, people: [a, b] });
    const smaller = { intent: "change", group: room.id, name: "2", capacity: "1" };
    await expect(act(smaller)).rejects.toThrow("group.full");
    await act({ ...smaller, capacity: "2", name: "Sowa" });
    await act({ intent: "fill" });
    expect(await where(c)).toEqual([["room", boys.id]]);
  });

  test("take at once what two send at the same moment, one after the other", async () => {
    const { ids, act, add } = await aGroupedCamp(4);
    for (const id of ids) await group(id, "girls");
    const room = await add("1", { capacity: "2" });
    const answers = await Promise.allSettled(
      ids.map((id) => act({ intent: "place", group: room.id, people: [id] })),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(await db.placement.count({ where: { groupId: room.id } })).toBe(2);
  });

  test("hold nobody who no longer comes, and nobody of another event", async () => {
    const [here, there] = [await aGroupedCamp(1), await aGroupedCamp(1)];
    const [own = ""] = here.ids;
    const [stranger = ""] = there.ids;
    const room = await here.add("1");
    await expect(here.act({ intent: "place", group: room.id, people: [stranger] })).rejects.toThrow(
      "changedMeanwhile",
    );
    for (const form of [
      { intent: "place", group: room.id, people: [stranger] },
      { intent: "remove", group: room.id },
      { intent: "change", group: room.id, name: "x", capacity: "3" },
    ])
      await expect(there.act(form)).rejects.toThrow("notFound");
    await here.act({ intent: "place", group: room.id, people: [own] });
    await there.act({ intent: "takeOut", people: [own] });
    expect(await where(own)).toHaveLength(1);
    await withdraw(here.context, [own]);
    expect(await where(own)).toEqual([]);
  });

  test("are led by leaders of the event alone, who read health of their own group in its time", async () => {
    const { event, act, add, ids } = await aGroupedCamp(1);
    const [id = ""] = ids;
    const leader = await staffOf("leader", event.id);
    const accountId = leader.actor.kind === "person" ? leader.actor.accountId : "";
    const room = await add("1");
    const lead = (account: string) => act({ intent: "lead", group: room.id, account });
    for (const nobody of [randomUUID(), accountId])
      await expect(lead(nobody)).rejects.toThrow("notFound");
    await aGrant({ accountId, role: "leader", eventId: event.id });
    await lead(accountId);
    const during = contextFor(leader.actor, new Date("2027-07-10T12:00:00Z"));
    const read = async (context = during) =>
      (await healthList(context, event.slug, { language: "pl", asked: {} }))?.missing.length;
    expect(await read()).toBe(0);
    await act({ intent: "place", group: room.id, people: [id] });
    expect(await read()).toBe(1);
    expect(await read(contextFor(leader.actor, new Date("2027-05-10T12:00:00Z")))).toBe(0);
    await act({ intent: "unlead", group: room.id, account: accountId });
    expect(await read()).toBe(0);
  });

  test("ask the database as often for many as for few", async () => {
    const [small, large] = [await aGroupedCamp(1), await aGroupedCamp(6)];
    for (const name of ["1", "2", "3"]) await large.add(name, { capacity: "2" });
    await large.act({ intent: "fill" });
    const count = async ({ page }: typeof small) => (await queriesOf(() => page())).length;
    await count(small);
    expect(await count(large)).toBe(await count(small));
  });
});

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { noteAttendance } from "#app/domain/attendance/note-attendance.server.ts";
import { checkInPage } from "#app/domain/attendance/queries.server.ts";
import { attendanceForm, attendanceQuery } from "#app/domain/attendance/schema.ts";
import { badgeCode } from "#app/domain/registrations/badge-code.ts";
import { contextFor, db, queriesOf } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/factories.ts";
import { aCamp, registerFamily, signedIn, staffOf } from "#tests/support/registrations.ts";

const FIRST_DAY = new Date("2027-07-05T10:00:00Z");

async function aStartedCamp(children = 2) {
  const camp = await aCamp({ places: { child: 60 } });
  const { event, guest, host } = camp;
  const family = await registerFamily({ event, town: guest }, children);
  const local = await registerFamily({ event, town: host });
  const organizer = await staffOf("organizer", event.id, FIRST_DAY);
  return { ...camp, family, local, organizer, ids: family.ids };
}

type Camp = Awaited<ReturnType<typeof aStartedCamp>>;
type Staff = Camp["organizer"];

const note = ({ event, organizer }: Camp, form: object, who: Staff = organizer) =>
  noteAttendance(who, {
    slug: event.slug,
    form: attendanceForm.parse({ key: randomUUID(), ...form }),
  });

const page = ({ event, organizer }: Camp, query: object = {}, who: Staff = organizer) =>
  checkInPage(who, event.slug, { language: "pl", query: attendanceQuery.parse(query) });

const coordinatorOf = async (communityId: string) =>
  contextFor(
    signedIn((await anAccount()).id, [
      { role: "coordinator", scope: { kind: "community", communityId } },
    ]),
    FIRST_DAY,
  );

const arrived = (people: readonly string[]) => ({ intent: "mark", kind: "arrived", people });

describe("check-in", () => {
  test("notes many at once, and two leaders who note one child note her once", async () => {
    const camp = await aStartedCamp();
    const other = await staffOf("organizer", camp.event.id, new Date("2027-07-05T10:05:00Z"));
    expect(await page(camp)).toMatchObject({ count: 3, noted: 0 });
    await Promise.all([note(camp, arrived(camp.ids)), note(camp, arrived(camp.ids), other)]);
    expect(await db.attendanceMark.count({ where: { registrationId: { in: camp.ids } } })).toBe(4);
    const read = await page(camp);
    expect(read).toMatchObject({ count: 3, noted: 2, missing: [{ id: camp.local.ids[0] }] });
    expect(read?.there.map((one) => one.note?.at)).toEqual([
      FIRST_DAY.toISOString(),
      FIRST_DAY.toISOString(),
    ]);
  });

  test("takes a form that comes twice as one, also of many devices at the same moment", async () => {
    const camp = await aStartedCamp();
    const key = randomUUID();
    await Promise.all(Array.from({ length: 8 }, () => note(camp, { ...arrived(camp.ids), key })));
    expect(await db.attendanceMark.count({ where: { registrationId: { in: camp.ids } } })).toBe(2);
  });

  test("takes a note back by another, and keeps both", async () => {
    const camp = await aStartedCamp();
    await note(camp, arrived(camp.ids));
    const { id } = (await page(camp))!.there[0]!.note!;
    await note(camp, { intent: "undo", mark: id });
    expect(await page(camp)).toMatchObject({ noted: 1 });
    expect(await db.attendanceMark.count({ where: { registrationId: { in: camp.ids } } })).toBe(3);
    await note(camp, arrived(camp.ids));
    expect(await page(camp)).toMatchObject({ noted: 2 });
  });

  test("finds by a name without its marks, and by the code of a badge", async () => {
    const camp = await aStartedCamp();
    const [id = ""] = camp.ids;
    const { personId } = await db.registration.findUniqueOrThrow({ where: { id } });
    await db.person.update({
      where: { id: personId },
      data: { givenNames: "Łucja", familyName: "Згурська" },
    });
    for (const name of ["lucja", "zghurska", badgeCode(id)])
      expect((await page(camp, { name }))?.missing.map((one) => one.id)).toEqual([id]);
    expect((await page(camp, { name: badgeCode(randomUUID()) }))?.missing).toEqual([]);
  });

  test("keeps day from day and bus from bus; a bus expects its own, leaving who has come", async () => {
    const camp = await aStartedCamp();
    const [one = "", other = ""] = camp.ids;
    const bus = { id: randomUUID(), eventId: camp.event.id, kind: "bus" as const, name: "1" };
    await db.eventGroup.create({ data: { ...bus, capacity: 9, createdAt: FIRST_DAY } });
    await db.placement.create({ data: { registrationId: one, kind: "bus", groupId: bus.id } });
    expect(await page(camp, { kind: "boarded" })).toMatchObject({ count: 1, noted: 0 });
    await note(camp, { intent: "mark", kind: "boarded", group: bus.id, people: [one] });
    expect(await page(camp, { kind: "boarded", group: bus.id })).toMatchObject({ noted: 1 });
    const present = { intent: "mark", kind: "present", people: [one, other] };
    await note(camp, { ...present, day: "2027-07-06" });
    const of = (day: string) => page(camp, { kind: "present", day });
    expect([(await of("2027-07-05"))?.noted, (await of("2027-07-06"))?.noted]).toEqual([0, 2]);
    await note(camp, arrived([other]));
    expect(await page(camp, { kind: "left" })).toMatchObject({
      count: 1,
      missing: [{ id: other }],
    });
    for (const wrong of [
      { ...present, day: "2027-08-01" },
      present,
      { intent: "mark", kind: "boarded", people: [one] },
      { intent: "mark", kind: "boarded", group: randomUUID(), people: [one] },
    ])
      await expect(note(camp, wrong)).rejects.toThrow("notFound");
  });

  test("says to whom a child was handed over to those who read the page, and to no dump", async () => {
    const camp = await aStartedCamp();
    const [person = ""] = camp.ids;
    await note(camp, { intent: "handOver", person, toWhom: "Barbara Nowak, babcia" });
    const read = await page(camp, { person });
    expect(read?.person?.marks).toMatchObject([{ kind: "left", toWhom: "Barbara Nowak, babcia" }]);
    const { sealed } = await db.attendanceMark.findFirstOrThrow({
      where: { registrationId: person },
    });
    expect(Buffer.from(sealed!).toString("utf8")).not.toContain("Barbara");
  });

  test("is of the own people alone", async () => {
    const [camp, there] = [await aStartedCamp(), await aStartedCamp()];
    const sending = await coordinatorOf(camp.guest.id);
    expect(await page(camp, {}, sending)).toMatchObject({ count: 2 });
    await expect(note(camp, arrived(camp.local.ids), sending)).rejects.toThrow("notFound");
    await note(camp, arrived(camp.local.ids));
    const [{ id: mark } = { id: "" }] = await db.attendanceMark.findMany({
      where: { registrationId: camp.local.ids[0] ?? "" },
    });
    await expect(note(camp, { intent: "undo", mark }, sending)).rejects.toThrow("notFound");
    expect((await page(camp, { person: camp.local.ids[0] }, sending))?.person).toBeNull();
    for (const stranger of [camp.family.context, there.organizer, contextFor()]) {
      expect(await page(camp, {}, stranger)).toBeNull();
      await expect(note(camp, arrived(camp.ids), stranger)).rejects.toThrow("notFound");
    }
    await expect(note(camp, arrived(there.ids))).rejects.toThrow("notFound");
  });

  test("is open from two days before to three days after", async () => {
    const camp = await aStartedCamp();
    const on = (day: string) =>
      note(camp, arrived(camp.ids), contextFor(camp.organizer.actor, new Date(`${day}T10:00:00Z`)));
    await expect(on("2027-07-02")).rejects.toThrow("checkInNotYet");
    await on("2027-07-03");
    await on("2027-07-19");
    await expect(on("2027-07-20")).rejects.toThrow("eventEnded");
  });

  test("asks the database as often for many as for few", async () => {
    const [small, large] = [await aStartedCamp(1), await aStartedCamp(9)];
    await note(large, arrived(large.ids));
    const count = async (camp: Camp) => (await queriesOf(() => page(camp))).length;
    await count(small);
    expect(await count(large)).toBe(await count(small));
  });
});

import { expect, test } from "vitest";
import type { EventContactsForm } from "#app/domain/communities/schema.ts";
import type { Context } from "#app/domain/context.ts";
import { changeEventContacts } from "#app/domain/events/change-contacts.server.ts";
import { contactsDesk } from "#app/domain/events/contact-queries.server.ts";
import { copyEvent } from "#app/domain/events/copy-event.server.ts";
import { eventDetails } from "#app/domain/events/event-details.server.ts";
import { db, testNow } from "../../support/database.ts";
import { anEvent } from "../../support/factories.ts";

const system: Context = { actor: { kind: "system" }, now: testNow, db };
const visitor: Context = { ...system, actor: { kind: "visitor" } };

type Row = EventContactsForm["contacts"][number];

const marta: Row = { name: "Marta", email: "m@town.example", phone: null, languages: ["pl", "de"] };
const luc: Row = { name: "Luc", email: null, phone: "+33 1 99 00 12 34", languages: ["fr"] };

test("writes those who answer in their order, shows them, and copies them with the event", async () => {
  const { id, slug } = await anEvent();
  await changeEventContacts(system, { slug, version: 1, contacts: [marta, luc] });
  const desk = await contactsDesk(system, slug, "pl");
  expect(desk).toMatchObject({ contacts: [marta, luc], contactsVersion: 2 });
  expect((await eventDetails(system, "fr", id)).contacts).toEqual([marta, luc]);
  const copy = await copyEvent(system, { slug, weeks: 52 });
  expect((await contactsDesk(system, copy, "pl"))?.contacts).toEqual([marta, luc]);
  await changeEventContacts(system, { slug, version: 2, contacts: [luc] });
  expect((await contactsDesk(system, slug, "pl"))?.contacts).toEqual([luc]);
  const trail = await db.auditEntry.findMany({ where: { subject: id }, orderBy: { seq: "asc" } });
  expect(trail.map(({ action }) => action)).toEqual(Array(2).fill("event.changeContacts"));
});

test("the second of two who write at once is told, and nothing is lost", async () => {
  const { slug } = await anEvent();
  const both = await Promise.allSettled(
    [marta, luc].map((one) => changeEventContacts(system, { slug, version: 1, contacts: [one] })),
  );
  const refused = both.filter((one) => one.status === "rejected");
  expect(refused).toMatchObject([{ reason: { code: "changedMeanwhile" } }]);
  expect((await contactsDesk(system, slug, "pl"))?.contacts).toHaveLength(1);
});

test("nobody else writes or sees them on the desk, and nobody writes those of an event that is over", async () => {
  const { slug } = await anEvent();
  expect(await contactsDesk(visitor, slug, "pl")).toBeNull();
  const change = { slug, version: 1, contacts: [marta] };
  await expect(changeEventContacts(visitor, change)).rejects.toMatchObject({ code: "notFound" });
  await db.event.update({ where: { slug }, data: { state: "completed" } });
  expect(await contactsDesk(system, slug, "pl")).toBeNull();
  await expect(changeEventContacts(system, change)).rejects.toMatchObject({
    code: "changedMeanwhile",
  });
});

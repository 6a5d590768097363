import { beforeEach, describe, expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { db } from "#tests/support/database.ts";
import {
  checkFile,
  csvFile,
  newestImport,
  organizerOf,
  sendFile,
  takeOverFile,
} from "#tests/support/import.ts";
import { aCamp } from "#tests/support/registrations.ts";

const HEADER = "Imię;Nazwisko;Data urodzenia;E-mail rodzica;Miejscowość";

let camp: Awaited<ReturnType<typeof aCamp>>;
let organizer: Context;

beforeEach(async () => {
  camp = await aCamp({ places: { child: 2 } });
  organizer = await organizerOf(camp.event.id);
});

const asking = () => ({ context: organizer, event: camp.event });

const registrations = () =>
  db.registration.findMany({
    where: { eventId: camp.event.id },
    orderBy: { party: { arrival: "asc" } },
    include: { person: true },
  });

const lines = () => [
  HEADER,
  `Zoë;Łoś;31.12.2015;anna@example.org;${camp.guest.slug}`,
  `Jan;Nowak;2014-02-30;jan@example.org;${camp.guest.slug}`,
  `Max;Łoś;1.5.2014;anna@example.org;${camp.guest.slug}`,
  `Léa;Petit;01/02/2013;lea@example.org;${camp.other.slug}`,
];

describe("a file of people", () => {
  test("is read, checked and taken over, the good rows in their order, siblings together", async () => {
    const { id, plan } = await checkFile(asking(), csvFile(lines()));
    expect(plan.map(({ at, is }) => [at, is])).toEqual([
      [2, "good"],
      [3, "faulty"],
      [4, "good"],
      [5, "good"],
    ]);
    expect(await registrations()).toEqual([]);
    const done = await takeOverFile(asking(), id);
    expect(done).toMatchObject({ state: "done", goodCount: 3, doneCount: 3, file: null });
    const rows = await registrations();
    expect(rows.map(({ person, state }) => [person.givenNames, state])).toEqual([
      ["Zoë", "confirmed"],
      ["Max", "confirmed"],
      ["Léa", "waitlisted"],
    ]);
    expect(new Set(rows.map(({ partyId }) => partyId)).size).toBe(2);
  });

  test("adds nothing when it comes again", async () => {
    const { id } = await checkFile(asking(), csvFile(lines()));
    await takeOverFile(asking(), id);
    const again = await checkFile(asking(), csvFile(lines()));
    expect(again.plan.map(({ is }) => is)).toEqual(["known", "faulty", "known", "known"]);
    await takeOverFile(asking(), again.id);
    expect(await registrations()).toHaveLength(3);
  });

  test("lies in the database sealed, with whatever was found of it", async () => {
    await checkFile(asking(), csvFile(lines()));
    const row = await newestImport(camp.event.id);
    for (const part of [row.file, row.sheet, row.plan])
      expect(Buffer.from(part ?? []).toString("latin1")).not.toContain("example.org");
  });

  test("invites each guardian once, in the language of her town", async () => {
    const { id } = await checkFile(asking(), csvFile(lines()));
    await takeOverFile(asking(), id);
    const invitations = await db.householdInvitation.findMany({
      where: { eventId: camp.event.id },
      orderBy: { email: "asc" },
    });
    expect(invitations.map(({ email, language }) => [email, language])).toEqual([
      ["anna@example.org", "pl"],
      ["lea@example.org", "pl"],
    ]);
    const reasons = invitations.map((one) => `household:${one.id}`);
    expect(await db.mail.count({ where: { reason: { in: reasons } } })).toBe(2);
  });

  test("is refused with its reason", async () => {
    const sent = await sendFile(asking(), csvFile(["Imię;Nazwisko"]));
    expect(sent).toMatchObject({ state: "refused", fault: "empty", file: null });
  });
});

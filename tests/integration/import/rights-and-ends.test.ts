import { beforeEach, describe, expect, test } from "vitest";
import { acceptImport } from "#app/domain/import/accept-import.server.ts";
import { deleteOldImports } from "#app/domain/import/delete-imports.server.ts";
import { importPage } from "#app/domain/import/import-queries.server.ts";
import { readImport } from "#app/domain/import/read-import.server.ts";
import { runImport } from "#app/domain/import/run-import.server.ts";
import { discardImport, startImport } from "#app/domain/import/start-import.server.ts";
import type { Context } from "#app/domain/context.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/factories.ts";
import {
  checkFile,
  csvFile,
  newestImport,
  organizerOf,
  takeOverFile,
} from "#tests/support/import.ts";
import { aCamp, registerFamily, signedIn, staffOf } from "#tests/support/registrations.ts";

const HEADER = "Imię;Nazwisko;Data urodzenia;E-mail rodzica;Miejscowość";
const system = contextFor({ kind: "system" });

let camp: Awaited<ReturnType<typeof aCamp>>;
let organizer: Context;

beforeEach(async () => {
  camp = await aCamp({ places: { child: 40 } });
  organizer = await organizerOf(camp.event.id);
});

const asking = () => ({ context: organizer, event: camp.event });
const slug = () => camp.event.slug;

const rowsOf = (count: number, town = camp.guest.slug) => [
  HEADER,
  ...Array.from({ length: count }, (_, at) => {
    const letter = String.fromCharCode(97 + at);
    const name = `${letter.repeat(5)};${letter.repeat(9)}`;
    return `${name};${at + 1}.3.2014;${letter}@example.org;${town}`;
  }),
];

const countOf = () => db.registration.count({ where: { eventId: camp.event.id } });

describe("a run that is cut off", () => {
  test("goes on where it stopped, after any number of rows, and takes nobody twice", async () => {
    const { id } = await checkFile(asking(), csvFile(rowsOf(6)));
    await acceptImport(organizer, { slug: slug(), choices: {}, language: "pl" });
    // What a process leaves behind that died after three parties: their rows and nothing else.
    await runImport(system, id);
    const [, , , ...rest] = await db.importedRow.findMany({
      where: { eventId: camp.event.id },
      orderBy: { row: "asc" },
      select: { registrationId: true },
    });
    await db.registration.deleteMany({
      where: { id: { in: rest.map(({ registrationId }) => registrationId) } },
    });
    await db.import.update({ where: { id }, data: { state: "running", doneCount: 3 } });
    expect(await countOf()).toBe(3);
    await runImport(system, id);
    expect(await db.import.findUnique({ where: { id } })).toMatchObject({
      ...{ state: "done", doneCount: 6 },
    });
    expect(await countOf()).toBe(6);
  });

  test("takes nobody twice where two processes do it at once", async () => {
    const { id } = await checkFile(asking(), csvFile(rowsOf(8)));
    await acceptImport(organizer, { slug: slug(), choices: {}, language: "pl" });
    await Promise.all([runImport(system, id), runImport(system, id)]);
    expect(await countOf()).toBe(8);
    expect(await db.import.findUnique({ where: { id } })).toMatchObject({
      ...{ state: "done", doneCount: 8, failed: {} },
    });
  });

  test("is accepted once, in whatever tab", async () => {
    await checkFile(asking(), csvFile(rowsOf(2)));
    const accept = () => acceptImport(organizer, { slug: slug(), choices: {}, language: "pl" });
    const answers = await Promise.allSettled([accept(), accept()]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("who imports", () => {
  test("a coordinator of a guest, for her own town alone", async () => {
    const { id: accountId } = await anAccount();
    const scope = { kind: "community", communityId: camp.guest.id } as const;
    await db.grant.create({
      data: {
        ...{ id: crypto.randomUUID(), accountId, role: "coordinator" },
        ...{ communityId: camp.guest.id, startsAt: new Date(0), createdAt: new Date(0) },
      },
    });
    const context = contextFor(signedIn(accountId, [{ role: "coordinator", scope }]));
    const lines = [...rowsOf(1), ...rowsOf(2, camp.other.slug).slice(2)];
    const { plan } = await checkFile({ context, event: camp.event }, csvFile(lines));
    expect(plan).toMatchObject([
      { is: "good" },
      { is: "faulty", faults: [{ code: "townNotYours" }] },
    ]);
  });

  test("nobody else's import is seen or touched", async () => {
    await checkFile(asking(), csvFile(rowsOf(1)));
    const other = await organizerOf(camp.event.id);
    const asked = { language: "pl", page: 1 } as const;
    expect((await importPage(other, slug(), asked))?.found).toBeNull();
    await expect(discardImport(other, slug())).rejects.toThrow("notFound");
  });

  test("nobody without a role for it", async () => {
    const leader = await staffOf("leader", camp.event.id);
    expect(await importPage(leader, slug(), { language: "pl", page: 1 })).toBeNull();
    const file = csvFile(rowsOf(1));
    await expect(startImport(leader, { slug: slug(), file, language: "pl" })).rejects.toThrow(
      "notFound",
    );
  });

  test("whoever lost her role meanwhile: her file goes, and nobody is registered", async () => {
    const accountId = accountIdOf(organizer.actor) ?? "";
    const file = csvFile(rowsOf(1));
    await startImport(organizer, { slug: slug(), file, language: "pl" });
    const { id } = await newestImport(camp.event.id);
    await db.grant.updateMany({ where: { accountId }, data: { withdrawnAt: testNow } });
    await readImport(contextFor({ kind: "system" }), id);
    expect(await db.import.findUnique({ where: { id } })).toBeNull();
    expect(await db.dataKey.findUnique({ where: { subjectId: id } })).toBeNull();
  });
});

describe("somebody who is known from another event", () => {
  test("is registered as herself where a person says that it is she, in her own household", async () => {
    const before = await aCamp({ towns: [camp.host, camp.guest, camp.other] });
    const family = await registerFamily({ event: before.event, town: camp.guest });
    const [known] = family.people;
    const born = known?.birthDate.toISOString().slice(0, 10) ?? "";
    const line = `${known?.givenNames};${known?.familyName};${born};x@example.org;${camp.guest.slug}`;
    const { id, plan } = await checkFile(asking(), csvFile([HEADER, line]));
    expect(plan).toMatchObject([{ is: "open", suspicion: { personId: known?.id } }]);
    await takeOverFile(asking(), id, { 2: "same" });
    const [registration] = await db.registration.findMany({ where: { eventId: camp.event.id } });
    expect(registration?.personId).toBe(known?.id);
    expect(await db.householdInvitation.count({ where: { eventId: camp.event.id } })).toBe(0);
  });
});

describe("a file", () => {
  test("goes with its key on its day, and what became of its rows stays", async () => {
    const { id } = await checkFile(asking(), csvFile(rowsOf(2)));
    await takeOverFile(asking(), id);
    const { deleteAt } = await db.import.findUniqueOrThrow({ where: { id } });
    await deleteOldImports(contextFor({ kind: "system" }, new Date(deleteAt.getTime() - 1)));
    expect(await db.import.count({ where: { id } })).toBe(1);
    await deleteOldImports(contextFor({ kind: "system" }, deleteAt));
    expect(await db.import.count({ where: { id } })).toBe(0);
    expect(await db.dataKey.findUnique({ where: { subjectId: id } })).toBeNull();
    const again = await checkFile(asking(), csvFile(rowsOf(2)));
    expect(again.plan.map(({ is }) => is)).toEqual(["known", "known"]);
  });
});

import { expect, test } from "vitest";
import { readCsv } from "#app/domain/import/csv-sheet.server.ts";
import { faultyRows } from "#app/domain/import/faulty-rows.server.ts";
import type { FaultCode } from "#app/domain/import/finding.ts";
import { cellText } from "#app/domain/import/sheet.ts";
import { languages } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { db } from "#tests/support/database.ts";
import { checkFile, csvFile, organizerOf, takeOverFile } from "#tests/support/import.ts";
import { aCamp } from "#tests/support/registrations.ts";
import { sized } from "#tests/support/size.ts";

const ROWS = 2_000;
/** So many of them are taken over: each is a transaction under the event's lock. */
const TAKEN = sized({ reduced: 400, full: ROWS });

const ages = { minimumAge: 6, maximumAge: 17 };

const columns = [
  ...["Imię", "Nazwisko", "Data urodzenia", "E-mail rodzica", "Miejscowość", "Rola", "Kraj"],
  ...["Język", "Nazwisko w paszporcie", "Pokój", "Kontakt alarmowy", "Telefon"],
] as const;

const [GIVEN, FAMILY, BORN, EMAIL, TOWN, ROLE, COUNTRY, SPEAKS, PASSPORT, ROOM, CONTACT, PHONE] =
  columns.keys();

/** Ways to be wrong, each in a row of its own: the code, a column and what stands in it. */
const wrong: [FaultCode, number | undefined, string][] = [
  ["givenNamesMissing", GIVEN, ""],
  ["nameTooLong", FAMILY, "x".repeat(121)],
  ["lettersLost", FAMILY, "Ko\ufffda"],
  ["birthDateMissing", BORN, ""],
  ["birthDateImpossible", BORN, "30.02.2014"],
  ["birthDateImpossible", BORN, "31/04/2014"],
  ["birthDateImpossible", BORN, "12/31/2014"],
  ["birthDateImpossible", BORN, "2014-13-01"],
  ["birthDateImpossible", BORN, "1.5.14"],
  ["birthDateImpossible", BORN, "Mai 2014"],
  ["birthDateFuture", BORN, "01.01.2098"],
  ["birthDateTooOld", BORN, "1.2.1890"],
  ["tooYoung", BORN, "2025-05-01"],
  ["tooOld", BORN, "01.05.1990"],
  ["townUnknown", TOWN, "Atlantis"],
  ["townUnknown", TOWN, "<script>alert(1)</script>"],
  ["kindUnknown", ROLE, "dog"],
  ["kindUnknown", ROLE, "delegat"],
  ["emailMissing", EMAIL, ""],
  ["emailWrong", EMAIL, "anna"],
  ["emailWrong", EMAIL, "a@b@c.org"],
  ["emailWrong", EMAIL, "x <x@example.org>"],
  ["residenceUnknown", COUNTRY, "Mars"],
  ["languageUnknown", SPEAKS, "tlhIngan"],
  ["passportLetters", PASSPORT, "Łoś"],
  ["roomingUnknown", ROOM, "cave"],
  ["emergencyHalf", PHONE, "+48 600 100 200"],
  ["emergencyHalf", CONTACT, "Ewa Nowak"],
  ["twiceInFile", undefined, ""],
  ["twiceInFile", undefined, ""],
];

/** A name of its own for each row, far enough from every other that nobody is suspected. */
const nameOf = (at: number) =>
  Array.from(String(at + 10_000), (figure) => syllables[Number(figure)]).join("");
const syllables = ["Łu", "że", "мар", "noë", "Jür", "clé", "їґо", "śźć", "brot", "qua"];

function rowOf(at: number, town: string): string[] {
  const born = `${(at % 28) + 1}.${(at % 12) + 1}.${2011 + (at % 5)}`;
  const name = nameOf(at);
  return [name, `${name}-${at}`, born, `g${at}@example.org`, town, ...Array<string>(7).fill("")];
}

/** Rows with the faulty ones spread among them; answers where each fault is, by the numbers of the file's rows. */
function listOf(town: string) {
  const rows = Array.from({ length: ROWS }, (_, at) => rowOf(at, town));
  const faults = wrong.map(([code, column, text], nth) => {
    const at = 40 + nth * 61;
    const before = rows[at - 20] ?? [];
    rows[at] = column === undefined ? [...before] : (rows[at] ?? []).with(column, text);
    return { at: at + 2, code };
  });
  return { lines: [columns, ...rows].map((cells) => cells.join(";")), faults };
}

test("of two thousand rows the thirty faulty are named by row and reason in every language", async () => {
  const camp = await aCamp({ ...ages, places: { child: ROWS } });
  const organizer = await organizerOf(camp.event.id);
  const asking = { context: organizer, event: camp.event };
  const { lines, faults } = listOf(camp.guest.slug);
  const { plan } = await checkFile(asking, csvFile(lines));
  const found = plan.flatMap((row) =>
    row.is === "faulty" ? row.faults.map(({ code }) => ({ at: row.at, code })) : [],
  );
  expect(found).toEqual(faults);
  expect(plan.filter(({ is }) => is === "good")).toHaveLength(ROWS - wrong.length);

  for (const language of languages) {
    const t = translator(language, "import");
    const file = await faultyRows(organizer, { slug: camp.event.slug, language, format: "csv" });
    const { header, rows } = readCsv(file?.bytes ?? new Uint8Array(), null);
    expect(header.cells.slice(-2)).toEqual([t("faulty.row"), t("faulty.reason")]);
    const told = rows.map(({ cells }) => ({ at: Number(cells.at(-2)), reason: cells.at(-1) }));
    expect(told.map(({ at }) => at)).toEqual(faults.map(({ at }) => at));
    for (const [nth, { reason }] of told.entries())
      expect(reason).toContain(wordsOf(t(`finding.${faults[nth]?.code ?? "tooOld"}`)));
  }
});

test("the good are registered once, in the order of their rows, and a repeat adds nothing", async () => {
  const places = TAKEN - 100;
  const camp = await aCamp({ ...ages, places: { child: places } });
  const context = await organizerOf(camp.event.id);
  const asking = { context, event: camp.event };
  const { lines, faults } = listOf(camp.guest.slug);
  const file = () => csvFile(lines.slice(0, TAKEN + 1));
  const good = TAKEN - faults.filter(({ at }) => at <= TAKEN + 1).length;
  const { id } = await checkFile(asking, file());
  expect(await takeOverFile(asking, id)).toMatchObject({
    ...{ state: "done", doneCount: good, failed: {} },
  });
  const registered = await db.registration.findMany({
    where: { eventId: camp.event.id },
    orderBy: { party: { arrival: "asc" } },
    select: { state: true, row: { select: { row: true } } },
  });
  const rows = registered.map(({ row }) => row?.row ?? 0);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  expect(registered.map(({ state }) => state)).toEqual([
    ...Array<string>(places).fill("confirmed"),
    ...Array<string>(good - places).fill("waitlisted"),
  ]);

  const again = await checkFile(asking, file());
  expect(again.plan.filter(({ is }) => is === "good" || is === "open")).toEqual([]);
  await takeOverFile(asking, again.id);
  expect(await db.registration.count({ where: { eventId: camp.event.id } })).toBe(good);
}, 240_000);

/** The longest piece of a sentence that holds no value. */
const wordsOf = (sentence: string): string =>
  cellText(sentence)
    .split(/\{\{value\}\}|\d+/)
    .toSorted((a, b) => b.length - a.length)[0]
    ?.trim() ?? "";

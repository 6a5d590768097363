import { beforeAll, expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { readCsv } from "#app/domain/import/csv-sheet.server.ts";
import { faultyRows } from "#app/domain/import/faulty-rows.server.ts";
import type { FaultCode } from "#app/domain/import/finding.ts";
import { cellText } from "#app/domain/import/sheet.ts";
import { languages } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { db } from "#tests/support/database.ts";
import { checkFile, csvFile, organizerOf, takeOverFile } from "#tests/support/import.ts";
import { aCamp } from "#tests/support/registrations.ts";

const ROWS = 2_000;
const PLACES = 1_900;

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

let camp: Awaited<ReturnType<typeof aCamp>>;
let organizer: Context;

beforeAll(async () => {
  camp = await aCamp({ places: { child: PLACES }, minimumAge: 6, maximumAge: 17 });
  organizer = await organizerOf(camp.event.id);
});

test("of two thousand rows the thirty faulty are named in every language, and the good are registered once", async () => {
  const asking = { context: organizer, event: camp.event };
  const { lines, faults } = listOf(camp.guest.slug);
  const { id, plan } = await checkFile(asking, csvFile(lines));
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

  const done = await takeOverFile(asking, id);
  expect(done).toMatchObject({ state: "done", doneCount: ROWS - wrong.length, failed: {} });
  const states = await db.registration.groupBy({
    by: ["state"],
    where: { eventId: camp.event.id },
    orderBy: { state: "asc" },
    _count: true,
  });
  expect(states.map(({ state, _count }) => [state, _count])).toEqual([
    ["waitlisted", ROWS - wrong.length - PLACES],
    ["confirmed", PLACES],
  ]);

  const again = await checkFile(asking, csvFile(lines));
  expect(again.plan.filter(({ is }) => is === "good" || is === "open")).toEqual([]);
  await takeOverFile(asking, again.id);
  expect(await db.registration.count({ where: { eventId: camp.event.id } })).toBe(
    ROWS - wrong.length,
  );
}, 170_000);

/** The longest piece of a sentence that holds no value. */
const wordsOf = (sentence: string): string =>
  cellText(sentence)
    .split(/\{\{value\}\}|\d+/)
    .toSorted((a, b) => b.length - a.length)[0]
    ?.trim() ?? "";

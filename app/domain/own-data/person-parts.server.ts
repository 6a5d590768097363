import type { Context } from "#app/domain/context.ts";
import { keptHealth } from "#app/domain/health/family-queries.server.ts";
import { openPart } from "#app/domain/people/sealed-part.server.ts";
import { formatsOf, isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { PdfPart } from "#app/platform/pdf.server.ts";
import { type Fact, healthFacts } from "./health-facts.server.ts";

type Row = NonNullable<Awaited<ReturnType<typeof personRow>>>;

const personRow = (db: Context["db"], id: string) =>
  db.person.findUnique({ where: { id }, include: { languages: true } });

/** What a document says of a person: who she is, her health, and who looked at it. */
export async function personParts(
  context: Context,
  id: string,
  language: Language,
): Promise<PdfPart[]> {
  const [row, health] = [await personRow(context.db, id), await keptHealth(context, id, language)];
  if (!row || !health) return [];
  const t = translator(language, "health");
  const { name } = formatsOf(language);
  const { kept, looked } = health;
  return [
    { kind: "heading", level: 2, text: name({ ...row, familyName: row.familyName ?? "" }) },
    { kind: "facts", rows: await personFacts(context.db, row, language) },
    ...(kept
      ? ([
          { kind: "heading", level: 3, text: t("kept.title") },
          { kind: "facts", rows: healthFacts(language, kept.record) },
        ] as const)
      : []),
    ...(looked.length > 0 ? lookedParts(language, looked) : []),
  ];
}

async function personFacts(db: Context["db"], row: Row, language: Language): Promise<Fact[]> {
  const t = translator(language, "people");
  const formats = formatsOf(language);
  const { rooming, emergency } = await openPart(db, row);
  const spoken = row.languages.map(
    (one) => `${formats.language(one.language)}: ${t(`level.${one.level}`)}`,
  );
  const passport = [row.passportGivenNames, row.passportFamilyName].filter(Boolean).join(" ");
  const facts: Fact[] = [
    [t("field.birthDate"), formats.day(isoDay(row.birthDate))],
    [t("field.residence"), formats.country(row.residence)],
    [t("field.passportName"), passport],
    [t("field.languages"), formats.list(spoken)],
    [t("field.rooming"), rooming ? t(`rooming.${rooming}`) : ""],
    [t("field.emergencyContact"), emergency ? `${emergency.name}, ${emergency.phone}` : ""],
  ];
  return facts.filter(([, value]) => value !== "");
}

type Looked = NonNullable<Awaited<ReturnType<typeof keptHealth>>>["looked"];

function lookedParts(language: Language, looked: Looked): PdfPart[] {
  const t = translator(language, "health");
  const { instant } = formatsOf(language);
  return [
    { kind: "heading", level: 3, text: t("looked.title") },
    {
      kind: "facts",
      rows: looked.map(({ at, timeZone, name, reader, event }) => [
        instant(at, { timeZone }),
        [name, t(`reader.${reader}`), event].filter(Boolean).join(", "),
      ]),
    },
  ];
}

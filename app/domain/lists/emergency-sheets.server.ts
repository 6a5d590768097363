import type { Context } from "#app/domain/context.ts";
import {
  healthEvent,
  type HealthOfPerson,
  readableHealth,
  writeViews,
} from "#app/domain/health/event-health.server.ts";
import type { OpenedParts } from "#app/domain/health/record.ts";
import { formatsOf } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { PdfPart } from "#app/platform/pdf.server.ts";
import type { ListEvent } from "./list-event.server.ts";
import type { ListedPerson } from "./people.server.ts";

type Row = readonly [label: string, value: string];

type Asked = { event: ListEvent; people: readonly ListedPerson[]; language: Language };

/**
 * A page for each person: whom to call, and of health what the actor may read now. Each look at health is written down
 * as on its page; of whom the actor reads none, the sheet says so.
 */
export async function emergencyParts(context: Context, asked: Asked): Promise<PdfPart[]> {
  const { event, people, language } = asked;
  const readable = await healthFor(context, event, people, language);
  return people.flatMap((one, at): PdfPart[] => [
    ...(at > 0 ? [{ kind: "page" } as const] : []),
    { kind: "heading", level: 2, text: one.name },
    { kind: "facts", rows: rowsOf(one, readable.get(one.id) ?? null, language) },
  ]);
}

async function healthFor(
  { db, actor, now }: Context,
  { head }: ListEvent,
  people: readonly ListedPerson[],
  language: Language,
): Promise<Map<string, HealthOfPerson>> {
  return db.$transaction(async (tx) => {
    const event = await healthEvent(tx, { slug: head.slug, language, now });
    if (!event) return new Map<string, HealthOfPerson>();
    const asking = { actor, now, event, language };
    const ids = new Set(people.map(({ id }) => id));
    const seen = (await readableHealth(tx, asking)).filter((one) => ids.has(one.registrationId));
    await writeViews(tx, asking, seen);
    return new Map(seen.map((one) => [one.registrationId, one]));
  });
}

function rowsOf(one: ListedPerson, health: HealthOfPerson | null, language: Language): Row[] {
  const t = translator(language, "lists");
  const { day, duration, list, language: named } = formatsOf(language);
  const latin = [one.latin.givenNames, one.latin.familyName].filter(Boolean).join(" ");
  const rows: Row[] = [
    [t("column.latin"), latin === one.name ? "" : latin],
    [t("column.bornOn"), `${day(one.bornOn)} (${duration(one.age, "year")})`],
    [t("column.town"), one.town],
    [t("column.languages"), list(one.languages.map((code) => named(code)))],
    [t("column.emergency"), one.emergency ? `${one.emergency.name}, ${one.emergency.phone}` : ""],
    [
      t("column.guardians"),
      one.guardians.map(({ name, email }) => [name, email].filter(Boolean).join(", ")).join("\n"),
    ],
    ...(health ? healthRows(health, language) : [[t("health"), t("notForYou")] as const]),
  ];
  return rows.filter(([, value]) => value !== "");
}

function healthRows({ record, language: written }: HealthOfPerson, language: Language): Row[] {
  const [t, th] = [translator(language, "lists"), translator(language, "health")];
  if (!record) return [[t("health"), t("notTold")]];
  const rows = factsOf(record, language).filter(([, value]) => value !== "");
  if (rows.length === 0) return [[t("health"), th("facts.nothing")]];
  if (written === language) return rows;
  return [...rows, [t("writtenIn"), formatsOf(language).language(written)]];
}

const words = (...all: (string | null | undefined)[]) => all.filter(Boolean).join(", ");

/** Codes in the reader's language; words as the family wrote them. */
function factsOf(record: OpenedParts, language: Language): Row[] {
  const [t, tp] = [translator(language, "health"), translator(language, "people")];
  const { allergies = [], medicines = [], diet, support, medical } = record;
  return [
    ...allergies.map(({ substance, detail, severity, action, hasPen }): Row => [
      tp("field.allergies"),
      words(
        ...[t(`allergen.${substance}`), detail, tp(`severity.${severity}`), action],
        hasPen ? t("facts.pen") : "",
      ),
    ]),
    ...medicines.map(({ name, dose, times, giver }): Row => [
      tp("field.medication"),
      words(name, dose, times, giver ? t(`giver.${giver}`) : ""),
    ]),
    [tp("field.diet"), diet ? words(...diet.needs.map((one) => tp(`diet.${one}`)), diet.note) : ""],
    [t("facts.support"), support?.needs ?? ""],
    [t("form.conditions"), support?.conditions ?? ""],
    [t("facts.swims"), support?.swims ? tp(`swim.${support.swims}`) : ""],
    [t("form.notes"), medical?.notes ?? ""],
    [t("facts.card"), medical?.hasCard ? cardOf(medical, language) : ""],
  ];
}

function cardOf({ cardUntil }: { cardUntil: string | null }, language: Language): string {
  const t = translator(language, "health");
  if (!cardUntil) return t("facts.yes");
  return t("facts.cardUntil", { date: formatsOf(language).day(cardUntil) });
}

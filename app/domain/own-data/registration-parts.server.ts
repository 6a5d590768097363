import type { Context } from "#app/domain/context.ts";
import {
  familyRegistrations,
  type ShownRegistration,
} from "#app/domain/registrations/family-queries.server.ts";
import { registrationAnswers } from "#app/domain/registrations/registration-answers.server.ts";
import { registrationConsents } from "#app/domain/registrations/registration-consents.server.ts";
import { formatsOf } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { PdfPart } from "#app/platform/pdf.server.ts";
import type { Fact } from "./health-facts.server.ts";

/** What a document says of a family's registrations: what became of each, what was answered and agreed to. */
export async function registrationParts(context: Context, language: Language): Promise<PdfPart[]> {
  const rows = await familyRegistrations(context, language);
  const parts = await Promise.all(rows.map((row) => partsOf(context, row, language)));
  return parts.flat();
}

async function partsOf(
  context: Context,
  row: ShownRegistration,
  language: Language,
): Promise<PdfPart[]> {
  const t = translator(language, "registrations");
  const formats = formatsOf(language);
  const { timeZone } = row.town;
  const history = row.changes.map(({ to, at }): Fact => {
    return [formats.instant(at, { timeZone }), t(`state.${to}.badge`)];
  });
  const heading = t("page.title", { name: formats.name(row), event: row.title });
  return [
    { kind: "heading", level: 2, text: heading },
    { kind: "text", text: `${formats.range(row.startsOn, row.endsOn)}. ${row.town.name}` },
    { kind: "facts", rows: history },
    ...titledFacts(t("answers.title"), await answerFacts(context, row.id, language)),
    ...titledFacts(t("consents.title"), await consentFacts(context, row.id, language)),
  ];
}

const titledFacts = (text: string, rows: Fact[]): PdfPart[] =>
  rows.length === 0
    ? []
    : [
        { kind: "heading", level: 3, text },
        { kind: "facts", rows },
      ];

async function answerFacts(context: Context, id: string, language: Language): Promise<Fact[]> {
  const answers = await registrationAnswers(context, id, language);
  const [t, formats] = [translator(language, "questions"), formatsOf(language)];
  return (answers?.given ?? []).map(({ label, type, words }): Fact => {
    const [first = ""] = words;
    if (type === "yesNo") return [label.value, first === "yes" ? t("answer.yes") : t("answer.no")];
    if (type === "file") return [label.value, translator(language, "ownData")("inJson")];
    return [label.value, type === "date" ? formats.day(first) : formats.list(words)];
  });
}

async function consentFacts(context: Context, id: string, language: Language): Promise<Fact[]> {
  const consents = await registrationConsents(context, id, language);
  const [t, formats] = [translator(language, "registrations"), formatsOf(language)];
  return (consents?.said ?? []).flatMap(({ by }) =>
    by.map(({ text, decision, at, isOwn }): Fact => {
      const whose = isOwn ? t("consents.you") : t("consents.otherGuardian");
      const when = formats.instant(at, { timeZone: consents?.timeZone ?? "UTC" });
      return [text.title, `${t(`consents.decision.${decision}`)}, ${whose}, ${when}`];
    }),
  );
}

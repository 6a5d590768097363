import type { Prisma } from "#app/generated/prisma/client.ts";
import type { ReadText } from "#app/domain/texts/reading.server.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Keeping, AnswerReader, Sensitivity } from "./keeping.ts";
import { hintField, labelField, optionField, type Question } from "./question.ts";

/** What is read of a question. */
export const storedQuestion = {
  ...{ id: true, type: true, stage: true, position: true, isRequired: true, options: true },
  ...{ sensitivity: true, kinds: true, townIds: true, readers: true, version: true },
  ...{ isDecisive: true },
  ...{ deleteOn: true, deleteAfterDays: true },
  conditions: { select: { onId: true, codes: true }, orderBy: { onId: "asc" } },
} as const satisfies Prisma.QuestionSelect;

type Stored = Prisma.QuestionGetPayload<{ select: typeof storedQuestion }>;

/** A question as the rules see it, with who reads its answers and until when. */
export type KeptQuestion = Question &
  Keeping & {
    sensitivity: Sensitivity;
    readers: AnswerReader[];
    /** Who decides is told when a family changes its answer. */
    isDecisive: boolean;
    version: number;
  };

/** A question of the database as the rules see it. */
export function questionOf({ conditions, townIds, deleteOn, ...row }: Stored): KeptQuestion {
  return {
    ...row,
    towns: townIds,
    deleteOn: deleteOn && isoDay(deleteOn),
    conditions: conditions.map(({ onId, codes }) => ({ questionId: onId, codes })),
  };
}

export type Word = { field: string; language: string; value: string };

/** The words of a question, each found by its field. */
export function wordsOf(
  { id, options }: Pick<Question, "id" | "options">,
  wordAt: (field: string) => ReadText,
) {
  const hint = wordAt(hintField(id));
  return {
    label: wordAt(labelField(id)),
    hint: hint.value === "" ? null : hint,
    options: options.map((code) => ({ code, ...wordAt(optionField(id, code)) })),
  };
}

/** Finds texts in one language alone, as they are written. */
export function writtenIn(words: readonly Word[], language: string) {
  const written = words.filter((one) => one.language === language);
  const values = new Map(written.map(({ field, value }) => [field, value]));
  return (field: string): ReadText => ({ value: values.get(field) ?? "", language });
}

import { useTranslation } from "react-i18next";
import { participantKinds } from "#app/domain/events/guest-kinds.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { BothValues } from "#app/ui/both-versions.tsx";
import { answerReaders, sensitivities } from "../keeping.ts";
import { questionStages } from "../question.ts";
import type { QuestionFormDesk } from "./question-form.tsx";
import type { TypedQuestion } from "./typed-question.ts";
import { useAnswerWords } from "./use-question-words.ts";

/** Each field of a question with what is saved of it and what was typed, in words. */
export function useBothQuestions(
  desk: QuestionFormDesk,
  saved: TypedQuestion,
  typed: Partial<TypedQuestion> | undefined,
): BothValues[] {
  const { t } = useTranslation(["questions", "places"]);
  const formats = useFormats();
  const answersOf = useAnswerWords();
  const among = <T extends string>(
    known: readonly T[],
    chosen: unknown,
    word: (one: T) => string,
  ) => formats.list(known.filter((one) => [chosen].flat().includes(one)).map(word));
  const causes = desk.questions.flatMap((one) =>
    answersOf(one).map(
      ({ code, label }) => [`${one.id}:${code}`, `${one.label} – ${label}`] as const,
    ),
  );
  const wordsOf = (form: Partial<TypedQuestion>): [label: string, value: string][] => [
    [t("questions:field.label"), form.label ?? ""],
    [t("questions:field.hint"), form.hint ?? ""],
    [
      t("questions:field.answers"),
      (form.options ?? []).flatMap((one) => (one.label ? [one.label] : [])).join(", "),
    ],
    [
      t("questions:field.isRequired"),
      form.isRequired ? t("questions:answer.yes") : t("questions:answer.no"),
    ],
    [
      t("questions:field.sensitivity"),
      among(sensitivities, form.sensitivity, (one) => t(`questions:sensitivity.${one}`)),
    ],
    [
      t("questions:field.stage"),
      among(questionStages, form.stage, (one) => t(`questions:stage.${one}`)),
    ],
    [
      t("questions:field.kinds"),
      among(participantKinds, form.kinds, (one) => t(`places:kind.${one}`)),
    ],
    [
      t("questions:field.towns"),
      formats.list(desk.towns.filter(({ id }) => form.towns?.includes(id)).map(({ name }) => name)),
    ],
    [
      t("questions:field.after"),
      formats.list(
        causes.filter(([value]) => form.after?.includes(value)).map(([, words]) => words),
      ),
    ],
    [
      t("questions:field.readers"),
      among(answerReaders, form.readers, (one) => t(`questions:reader.${one}`)),
    ],
    [t("questions:field.deleteAfterDays"), form.deleteAfterDays ?? ""],
    [t("questions:field.deleteOn"), form.deleteOn ? formats.day(form.deleteOn) : ""],
  ];
  const now = new Map(wordsOf(typed ?? {}));
  return wordsOf(saved).map(([label, value]) => {
    return { label, saved: value, typed: now.get(label) ?? "" };
  });
}

import { z } from "zod";
import { participantKinds } from "#app/domain/events/guest-kinds.ts";
import { isoDate, plainLine, plainText, version } from "#app/domain/form-fields.ts";
import {
  type AnswerReader,
  answerReaders,
  deletedOn,
  LONGEST_KEPT,
  possibleReaders,
  possibleStages,
  type Sensitivity,
  sensitivities,
} from "./keeping.ts";
import { codedOptions } from "./option-code.ts";
import {
  type Condition,
  hasOptions,
  MOST_OPTIONS,
  MOST_QUESTIONS,
  type Question,
  questionStages,
  questionTypes,
} from "./question.ts";
import { faultsOf } from "./question-faults.ts";

const MOST_TOWNS = 100;
const LONGEST_HINT = 500;

/** What can be done to questions; the notice after it says what was. */
export const questionDeeds = ["add", "save", "remove", "up", "down", "keep", "take"] as const;
export type QuestionDeed = (typeof questionDeeds)[number];

/** An answer of an earlier question: `<id>:<code>`. */
const leading = z.string().regex(/^[0-9a-f-]{36}:[a-z0-9]{1,40}$/, "validation.choose");

const days = z
  .number("validation.number")
  .int("validation.number")
  .min(0, "validation.number")
  .max(LONGEST_KEPT, "validation.keptTooLong");

const words = {
  label: plainLine,
  hint: plainText.max(LONGEST_HINT, "validation.tooLongHint").optional(),
  options: z
    .array(z.object({ code: z.string().max(40).optional(), label: plainLine.optional() }))
    .max(MOST_OPTIONS)
    .default([]),
};

const facts = {
  stage: z.enum(questionStages, "validation.choose"),
  isRequired: z.boolean().default(false),
  isDecisive: z.boolean().default(false),
  sensitivity: z.enum(sensitivities, "validation.choose"),
  kinds: z.array(z.enum(participantKinds)).max(participantKinds.length).default([]),
  readers: z
    .array(z.enum(answerReaders), "validation.chooseAtLeastOne")
    .min(1, "validation.chooseAtLeastOne")
    .max(answerReaders.length),
  towns: z.array(z.guid()).max(MOST_TOWNS).default([]),
  after: z.array(leading).max(200).default([]),
  deleteOn: isoDate.optional(),
  deleteAfterDays: days.optional(),
};

const question = z.object({ type: z.enum(questionTypes), ...words, ...facts });

export type TypedQuestion = z.output<typeof question>;

/** What a form is checked against: the questions that there are, and the last day of the event. */
export type QuestionsThere = {
  questions: readonly (Question & Partial<Promised>)[];
  /** Ids of those that families have answered. */
  answered?: readonly string[];
  /** Null in a library, which has no day. */
  endsOn: string | null;
};

const own = { id: z.guid(), version };

/** The forms of an event's questions, or of a library's. */
export const questionsForm = (there: QuestionsThere) =>
  z
    .discriminatedUnion("intent", [
      question.extend({ intent: z.literal("add") }),
      question.extend({ intent: z.literal("save"), ...own }),
      z.object({ intent: z.literal("remove"), ...own }),
      z.object({ intent: z.enum(["up", "down", "keep", "take"]), id: z.guid() }),
    ])
    .superRefine((typed, context) => {
      if (typed.intent !== "add" && typed.intent !== "save") return;
      const id = typed.intent === "save" ? typed.id : null;
      for (const { at, message } of wrongIn(typed, id, there))
        context.addIssue({ code: "custom", path: [at], message });
    });

export type QuestionsForm = z.output<ReturnType<typeof questionsForm>>;

/** What is typed of a question, as the rules see it among the others. */
export function asQuestion(
  typed: TypedQuestion,
  id: string | null,
  questions: readonly Question[],
): Question {
  const saved = questions.find((one) => one.id === id);
  const { stage, isRequired, kinds, towns } = typed;
  const type = saved?.type ?? typed.type;
  const options = hasOptions(type)
    ? codedOptions(typed.options, saved?.options ?? []).map(({ code }) => code)
    : [];
  const last = Math.max(-1, ...questions.map(({ position }) => position)) + 1;
  const position = saved?.stage === stage ? saved.position : last;
  const conditions = conditionsOf(typed.after);
  const own = { id: id ?? "", type, stage, position, isRequired, options, kinds, towns };
  return { ...own, conditions };
}

/** `<id>:<code>` of several questions, by question. */
function conditionsOf(after: readonly string[]): Condition[] {
  const pairs = after.map((one) => one.split(":"));
  const byQuestion = Map.groupBy(pairs, ([questionId]) => questionId ?? "");
  return [...byQuestion].map(([questionId, all]) => {
    return { questionId, codes: all.map(([, code]) => code ?? "") };
  });
}

const lastKept = (endsOn: string) =>
  deletedOn({ deleteOn: null, deleteAfterDays: LONGEST_KEPT }, endsOn);

/** What families were told before they answered. */
type Promised = { sensitivity: Sensitivity; readers: readonly AnswerReader[] };

/** What families wrote under one promise stays under it: less guarded answers need a new question. */
function brokenPromises(typed: TypedQuestion, id: string | null, there: QuestionsThere): Wrong[] {
  const saved = there.questions.find((one) => one.id === id);
  if (!saved || !there.answered?.includes(saved.id)) return [];
  const wrong: Wrong[] = [];
  if (saved.sensitivity === "health" && typed.sensitivity !== "health")
    wrong.push({ at: "sensitivity", message: "validation.answeredSensitivity" });
  if (typed.readers.some((one) => !saved.readers?.includes(one)))
    wrong.push({ at: "readers", message: "validation.answeredReaders" });
  return wrong;
}

const readersMessage = {
  ordinary: "validation.readersOrdinary",
  health: "validation.readersHealth",
} as const satisfies Record<Sensitivity, string>;

type Wrong = { at: string; message: string };

function wrongIn(typed: TypedQuestion, id: string | null, there: QuestionsThere): Wrong[] {
  const { questions, endsOn } = there;
  const wrong: Wrong[] = [
    ...faultsOf(asQuestion(typed, id, questions), questions),
    ...brokenPromises(typed, id, there),
  ];
  const { sensitivity, stage, readers, deleteOn, deleteAfterDays, options } = typed;
  if (!possibleStages(sensitivity).includes(stage))
    wrong.push({ at: "stage", message: "validation.healthLater" });
  if (readers.some((one) => !possibleReaders(sensitivity).includes(one)))
    wrong.push({ at: "readers", message: readersMessage[sensitivity] });
  if ((deleteOn === undefined) === (deleteAfterDays === undefined))
    wrong.push({ at: "deleteAfterDays", message: "validation.deletion" });
  if (deleteOn && (endsOn === null || deleteOn < endsOn))
    wrong.push({ at: "deleteOn", message: "validation.deleteDay" });
  if (deleteOn && endsOn && deleteOn > lastKept(endsOn))
    wrong.push({ at: "deleteOn", message: "validation.keptTooLong" });
  const labels = options.flatMap(({ label }) => (label ? [label.toLowerCase()] : []));
  labels.forEach((label, at) => {
    if (labels.indexOf(label) !== at)
      wrong.push({ at: "options", message: "validation.answerTwice" });
  });
  if (id === null && questions.length >= MOST_QUESTIONS)
    wrong.push({ at: "label", message: "validation.tooManyQuestions" });
  return wrong;
}

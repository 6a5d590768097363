import { isoDay } from "#app/i18n/formats.ts";
import { type Answers, askInTurn, type AskedOf } from "./asked-questions.ts";
import { type Answer, codesOf, type Question, type QuestionType } from "./question.ts";

const LONGEST_ANSWER = 1_000;

/** What stands in the form for a question: words, or files that were chosen. */
export type TypedAnswer = readonly FormDataEntryValue[];

/** What was read of it: an answer, a file that still has to be kept, or what is wrong (a key of errors.json). */
type Read = { answer?: Answer; file?: File; wrong?: string };

/** What to say where an answer must be given and is not. */
const missing: Record<QuestionType, string> = {
  yesNo: "validation.choose",
  oneOf: "validation.choose",
  severalOf: "validation.chooseAtLeastOne",
  text: "validation.required",
  number: "validation.number",
  date: "validation.day",
  file: "validation.file",
};

/** Reads what was typed in answer to a question; `kept` is the answer given before, which a file not sent again stays. */
export function readAnswer(question: Question, typed: TypedAnswer, kept?: Answer): Read {
  const read = question.type === "file" ? readFile(typed, kept) : readWords(question, typed);
  const isMissing = Object.keys(read).length === 0;
  return isMissing && question.isRequired ? { wrong: missing[question.type] } : read;
}

function readFile(typed: TypedAnswer, kept: Answer | undefined): Read {
  const file = typed.find((one): one is File => typeof one !== "string" && one.size > 0);
  if (file) return { file };
  return kept === undefined ? {} : { answer: kept };
}

function readWords(question: Question, typed: TypedAnswer): Read {
  const words = typed
    .filter((one) => typeof one === "string")
    .map((one) => one.normalize("NFC").trim())
    .filter((one) => one !== "");
  const [first] = words;
  if (first === undefined) return {};
  switch (question.type) {
    case "text":
      return readText(first);
    case "number":
      return readNumber(first);
    case "date":
      return isDay(first) ? { answer: first } : { wrong: "validation.day" };
    default:
      return readCodes(question, words);
  }
}

function readText(typed: string): Read {
  const answer = typed.replaceAll(/\r\n?/g, "\n").replaceAll(/[^\P{Cc}\n]/gu, " ");
  return answer.length > LONGEST_ANSWER ? { wrong: "validation.tooLongAnswer" } : { answer };
}

function readNumber(typed: string): Read {
  const plain = typed.replaceAll(/\s/g, "").replace("−", "-").replace(",", ".");
  if (!/^-?\d{1,7}(?:\.\d{1,2})?$/.test(plain)) return { wrong: "validation.number" };
  return { answer: Number(plain) + 0 };
}

function isDay(typed: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(typed)) return false;
  const day = new Date(typed);
  return !Number.isNaN(day.getTime()) && isoDay(day) === typed;
}

function readCodes(question: Question, typed: readonly string[]): Read {
  const known = codesOf(question);
  if (typed.some((code) => !known.includes(code))) return { wrong: "validation.choose" };
  const chosen = known.filter((code) => typed.includes(code));
  if (question.type === "severalOf") return { answer: chosen };
  const [only, ...more] = chosen;
  return only === undefined || more.length > 0 ? { wrong: "validation.choose" } : { answer: only };
}

export type ReadAnswers = {
  answers: Map<string, Answer>;
  files: Map<string, File>;
  /** By question, what is wrong with its answer. */
  wrong: Map<string, string>;
  /** Who was asked what: questions that are not asked have no answer, whatever was typed. */
  asked: Question[];
};

type Reading = {
  askedOf: AskedOf;
  typedOf: (question: Question) => TypedAnswer;
  kept?: Answers;
};

/** Reads the answers of a form to the questions that are asked, each in the light of the answers before it. */
export function readAnswers(questions: readonly Question[], reading: Reading): ReadAnswers {
  const { askedOf, typedOf, kept } = reading;
  const [answers, files, wrong] = [
    new Map<string, Answer>(),
    new Map<string, File>(),
    new Map<string, string>(),
  ];
  const asked = askInTurn(questions, askedOf, (question) => {
    const read = readAnswer(question, typedOf(question), kept?.get(question.id));
    if (read.wrong) wrong.set(question.id, read.wrong);
    if (read.file) files.set(question.id, read.file);
    if (read.answer !== undefined) answers.set(question.id, read.answer);
    return read.answer;
  });
  return { answers, files, wrong, asked };
}

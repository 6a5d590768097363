import { isoDay } from "#app/i18n/formats.ts";
import type { QuestionStage } from "./question.ts";

export const sensitivities = ["ordinary", "health"] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** Who may be given an answer to read, besides the family itself. The kitchen reads how many, never who. */
export const answerReaders = [
  "organizer",
  "coordinator",
  "leader",
  "health",
  "hostFamily",
  "kitchen",
] as const;
export type AnswerReader = (typeof answerReaders)[number];

const DAY = 86_400_000;

/** How long answers may be kept after an event. */
export const LONGEST_KEPT = 1_825;

/** Who may be let in to answers: what concerns health is for those who look after the child, not for the office. */
export function possibleReaders(sensitivity: Sensitivity): readonly AnswerReader[] {
  if (sensitivity === "ordinary") return answerReaders.filter((one) => one !== "health");
  return answerReaders.filter((one) => one !== "organizer" && one !== "coordinator");
}

/** When a question may be asked: of health nobody is asked who has no place yet. */
export function possibleStages(sensitivity: Sensitivity): readonly QuestionStage[] {
  return sensitivity === "health" ? ["confirmed"] : ["registration", "confirmed"];
}

/** Until when answers are kept: a day, or so many days after the event. */
export type Keeping = { deleteOn: string | null; deleteAfterDays: number | null };

/** The day on which the answers are deleted. */
export function deletedOn({ deleteOn, deleteAfterDays }: Keeping, endsOn: string): string {
  if (deleteOn) return deleteOn;
  return isoDay(new Date(Date.parse(endsOn) + (deleteAfterDays ?? 0) * DAY));
}

/** How many days after the event answers are kept, where that is told apart from the event. */
export function daysKept({ deleteOn, deleteAfterDays }: Keeping, endsOn: Date): number {
  if (!deleteOn) return deleteAfterDays ?? 0;
  const days = Math.round((Date.parse(deleteOn) - endsOn.getTime()) / DAY);
  return Math.min(LONGEST_KEPT, Math.max(0, days));
}

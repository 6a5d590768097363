import { isoDay } from "#app/i18n/formats.ts";
import { dayIn } from "./local-time.ts";

export const eventStates = ["draft", "published", "completed", "archived", "cancelled"] as const;
export type EventState = (typeof eventStates)[number];

/** What somebody does to an event as a whole. */
export const eventSteps = ["publish", "complete", "archive"] as const;
export type EventStep = (typeof eventSteps)[number];

const moves: Record<EventStep, { from: readonly EventState[]; to: EventState }> = {
  publish: { from: ["draft"], to: "published" },
  complete: { from: ["published"], to: "completed" },
  archive: { from: ["completed"], to: "archived" },
};

/** The state that a step leads to; null where it cannot be taken. */
export function stateAfter(state: EventState, step: EventStep): EventState | null {
  const { from, to } = moves[step];
  return from.includes(state) ? to : null;
}

/** Facts are changed until an event is over; then they are what was. */
export function canBeChanged(state: EventState): boolean {
  return state === "draft" || state === "published";
}

/** What has not ended can be cancelled, once and for all. */
export const canBeCancelled = canBeChanged;

/** The text of an event that says why it is cancelled. */
export const REASON_FIELD = "cancellation.reason";

/** Everybody may read what was published once: what became of it, too. */
export function isForEverybody(event: { state: EventState; cancelledAsDraft: boolean }): boolean {
  return event.state !== "draft" && !event.cancelledAsDraft;
}

/** What readers could not do without; each is a key of locales/<lang>/manage.json. */
export type Gap = "title" | "summary" | "future" | "registrationEnd" | "registrationStart";

export type Readiness = {
  title: string | null;
  summary: string | null;
  endsOn: Date;
  registrationOpens: Date | null;
  registrationCloses: Date | null;
  /** The host's. */
  timeZone: string;
};

/** What is missing before an event can be published; empty when nothing is. */
export function gapsOf(event: Readiness, now: Date): Gap[] {
  const { title, summary, endsOn, registrationOpens, registrationCloses, timeZone } = event;
  const missing: Record<Gap, boolean> = {
    title: !title,
    summary: !summary,
    future: isoDay(endsOn) < dayIn(timeZone, now),
    registrationStart: !registrationOpens && registrationCloses !== null,
    registrationEnd: registrationOpens !== null && !registrationCloses,
  };
  return (Object.keys(missing) as Gap[]).filter((gap) => missing[gap]);
}

/** The step that is next in an event's life, and whether it can be taken now; null when there is none. */
export function nextStep(event: Readiness & { state: EventState }, now: Date) {
  const step = eventSteps.find((one) => stateAfter(event.state, one) !== null);
  if (!step) return null;
  if (step === "publish") return { step, isOpen: gapsOf(event, now).length === 0 };
  const isOver = isoDay(event.endsOn) < dayIn(event.timeZone, now);
  return { step, isOpen: step === "archive" || isOver };
}

import { startOf } from "./deadlines.ts";
import { isLiving, type RegistrationState } from "./state.ts";

type Answering = {
  state: RegistrationState;
  /** Until when answers may be changed; null: until the event begins. */
  answersUntil: Date | null;
  /** The first day, of the host's calendar. */
  startsOn: Date;
  timeZone: string;
};

/**
 * What a family may still do to its answers: change them all, give those that are missing, or nothing. What is missing
 * is wanted to the last; what was given is what the organizers plan with.
 */
export function answering(one: Answering, now: Date): "all" | "missing" | "none" {
  const { state, answersUntil } = one;
  if (!isLiving(state) || now >= startOf(one)) return "none";
  return answersUntil === null || now < answersUntil ? "all" : "missing";
}

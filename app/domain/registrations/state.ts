/** The states of a registration, and which follows which: product.md 4 and the decisions beside it. */

export const registrationStates = [
  "submitted",
  "waitlisted",
  "offered",
  "held",
  "confirmed",
  "declined",
  "withdrawn",
  "lapsed",
  "cancelled",
] as const;

export type RegistrationState = (typeof registrationStates)[number];

/** By whom a change is made: the family, whoever decides for its town, or the clock and the event. */
export type Doer = "family" | "decider" | "system";

type Change = { to: RegistrationState; by: readonly Doer[] };

const leave: Change = { to: "withdrawn", by: ["family", "decider"] };
/** The event is cancelled, or the balance is overdue and a person has said so. */
const end: Change = { to: "cancelled", by: ["decider", "system"] };

/** Everything that may happen; what is not here is refused. */
const changes: Record<RegistrationState, readonly Change[]> = {
  submitted: [
    { to: "held", by: ["decider"] },
    { to: "waitlisted", by: ["decider"] },
    { to: "declined", by: ["decider"] },
    ...[leave, end],
  ],
  waitlisted: [
    { to: "offered", by: ["system"] },
    { to: "lapsed", by: ["system"] },
    ...[leave, end],
  ],
  offered: [
    { to: "held", by: ["family", "decider"] },
    { to: "lapsed", by: ["system"] },
    leave,
    end,
  ],
  held: [{ to: "confirmed", by: ["system"] }, { to: "lapsed", by: ["system"] }, leave, end],
  confirmed: [leave, end],
  declined: [],
  withdrawn: [],
  // Late money that meets a free place.
  lapsed: [{ to: "confirmed", by: ["system"] }],
  cancelled: [],
};

/** States in which a registration begins: approval comes first, or the queue, or a place, to be paid or for nothing. */
export const firstStates = ["submitted", "waitlisted", "held", "confirmed"] as const;

export type FirstState = (typeof firstStates)[number];

const seated: readonly RegistrationState[] = ["offered", "held", "confirmed"];
const living: readonly RegistrationState[] = ["submitted", "waitlisted", ...seated];

/** States in which somebody takes part, or still hopes to. */
export const livingStates = [...living];

/** True where a place is taken. */
export const takesPlace = (state: RegistrationState): boolean => seated.includes(state);

/** True until it has ended. */
export const isLiving = (state: RegistrationState): boolean => living.includes(state);

/** Whether somebody may make this of a registration. */
export function mayBecome(from: RegistrationState, to: RegistrationState, by: Doer): boolean {
  return changes[from].some((change) => change.to === to && change.by.includes(by));
}

import { describe, expect, test } from "vitest";
import {
  type Doer,
  isLiving,
  mayBecome,
  type RegistrationState,
  registrationStates,
  takesPlace,
} from "./state.ts";

/** The table of product.md 4, written a second time: from, to, by whom. */
const allowed = new Set([
  ...["submitted held decider", "submitted waitlisted decider", "submitted declined decider"],
  ...["submitted withdrawn family", "submitted withdrawn decider"],
  ...["submitted cancelled decider", "submitted cancelled system"],
  ...["waitlisted offered system", "waitlisted lapsed system"],
  ...["waitlisted withdrawn family", "waitlisted withdrawn decider"],
  ...["waitlisted cancelled decider", "waitlisted cancelled system"],
  ...["offered held family", "offered held decider", "offered lapsed system"],
  ...["offered withdrawn family", "offered withdrawn decider"],
  ...["offered cancelled decider", "offered cancelled system"],
  ...["held confirmed system", "held lapsed system"],
  ...["held withdrawn family", "held withdrawn decider"],
  ...["held cancelled decider", "held cancelled system"],
  ...["confirmed withdrawn family", "confirmed withdrawn decider"],
  ...["confirmed cancelled decider", "confirmed cancelled system"],
  "lapsed confirmed system",
]);

const doers: Doer[] = ["family", "decider", "system"];

describe("a registration", () => {
  test.each(registrationStates)(
    "that is %s becomes what the table says, and nothing else",
    (from) => {
      for (const to of registrationStates)
        for (const by of doers)
          expect([from, to, by, mayBecome(from, to, by)]).toEqual([
            ...[from, to, by],
            allowed.has(`${from} ${to} ${by}`),
          ]);
    },
  );

  test("takes a place while it is offered, held or confirmed", () => {
    const taking: RegistrationState[] = ["offered", "held", "confirmed"];
    expect(registrationStates.filter(takesPlace)).toEqual(taking);
    expect(registrationStates.filter(isLiving)).toEqual(["submitted", "waitlisted", ...taking]);
  });
});

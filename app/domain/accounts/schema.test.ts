import { expect, test } from "vitest";
import { accountForm, peopleForm } from "./schema.ts";

test("a name keeps no control characters", () => {
  const form = accountForm.parse({ intent: "name", name: "\u0000 Anna\r\nNowak\u0007 " });
  expect(form).toEqual({ intent: "name", name: "Anna  Nowak" });
});

test.each([
  ["2027-07-05", undefined],
  ["2027-03-12", undefined],
  ["2027-03-11", "grantEnded"],
  ["9999-12-31", "validation.date"],
  ["2027-02-30", "validation.date"],
])("the last day %s of a role is refused beside its field: %s", (until, problem) => {
  const form = { intent: "invite", email: "a@example.org", role: "leader", language: "pl", until };
  const { error } = peopleForm(new Date("2027-03-12T17:00:00Z")).safeParse(form);
  expect(error?.issues[0]).toEqual(
    problem && expect.objectContaining({ path: ["until"], message: problem }),
  );
});

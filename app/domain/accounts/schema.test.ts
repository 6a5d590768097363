import { expect, test } from "vitest";
import { accountForm, peopleForm } from "./schema.ts";

test("a name keeps no control characters", () => {
  const form = accountForm.parse({ intent: "name", name: "\u0000 Anna\r\nNowak\u0007 " });
  expect(form).toEqual({ intent: "name", name: "Anna  Nowak" });
});

test.each([
  ["2027-07-05", true],
  ["9999-12-31", false],
  ["2027-02-30", false],
])("a role may end on %s: %s", (until, isAllowed) => {
  const form = { intent: "invite", email: "a@example.org", role: "leader", language: "pl", until };
  expect(peopleForm.safeParse(form).success).toBe(isAllowed);
});

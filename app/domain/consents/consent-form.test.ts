import { expect, test } from "vitest";
import { decisionField, printField, readConsents } from "./consent-form.ts";

const type = (id: string, isRequired: boolean, kinds: "child"[] = []) => ({
  ...{ id, isRequired, kinds, bothGuardians: false, print: `print of ${id}` },
});
const types = [type("a", true, ["child"]), type("b", false)];
const people = [
  { personId: "1", kind: "child" as const },
  { personId: "2", kind: "adult" as const },
];

const read = (choices: [string, string, string][], prints = true) => {
  const form = new FormData();
  for (const [id, of, value] of choices) form.append(decisionField(id, of), value);
  if (prints) for (const { id, print } of types) form.append(printField(id), print);
  return readConsents(types, people, form);
};

test("each is asked what is asked of her kind, and nothing is chosen for her", () => {
  expect(read([]).wrong).toEqual({
    ...{ caof1: "validation.choose", cbof1: "validation.choose", cbof2: "validation.choose" },
  });
});

test("a no is an answer, but where nobody can come without a yes", () => {
  const { wrong, decisions } = read([
    ["a", "1", "refused"],
    ["b", "1", "refused"],
    ["b", "2", "given"],
  ]);
  expect(wrong).toEqual({ caof1: "validation.consent" });
  expect(decisions).toEqual([
    { personId: "1", typeId: "b", decision: "refused" },
    { personId: "2", typeId: "b", decision: "given" },
  ]);
});

test("nobody agrees to words that she was not shown", () => {
  const { wrong, typed } = read([["a", "1", "given"]], false);
  expect(wrong["caof1"]).toBe("validation.consentChanged");
  expect(typed).toEqual({ caof1: "given" });
});

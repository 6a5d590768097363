import { expect, test } from "vitest";
import { hasPlainFields } from "#app/http/form-fields.ts";
import { fieldOf, typedAgain, typedIn } from "./answer-form.ts";

const swims = { id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0a01" };

test("a question's field has a name that our forms take", () => {
  const form = new FormData();
  form.append(fieldOf(swims), "yes");
  expect(hasPlainFields(form)).toBe(true);
});

test("what was typed is found by its question and shown again, but for files", () => {
  const form = new FormData();
  form.append(fieldOf(swims), "a");
  form.append(fieldOf(swims), new File(["x"], "x.pdf"));
  form.append("other", "b");
  expect(typedIn(form)(swims)).toHaveLength(2);
  expect(typedAgain([swims], form)).toEqual({ [swims.id]: ["a"] });
  expect(typedIn(new URLSearchParams(`${fieldOf(swims)}=c`))(swims)).toEqual(["c"]);
});

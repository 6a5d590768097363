import { expect, test } from "vitest";
import { translationForm } from "./translation-schema.ts";

const read = (field: string, value: string) => {
  const form = { intent: "all", to: "fr", texts: [{ field, basis: "1.0", value }] };
  return translationForm.safeParse(form).data?.texts[0]?.value;
};

test.each([
  "title",
  "programme.1.title",
  "attachment.1.title",
  "fee.1.name",
  "question.1.label",
  "question.1.option.a",
])("%s is a line in every language", (field) => {
  expect(read(field, "Camp d’été\nBcc: x@example.org")).toBe("Camp d’été Bcc: x@example.org");
  expect(read(field, "x".repeat(121))).toBeUndefined();
});

test("a text keeps its lines", () => {
  expect(read("summary", "Un.\nDeux.")).toBe("Un.\nDeux.");
});

import { expect, test } from "vitest";
import { codedOptions, codeFor } from "./option-code.ts";

test.each([
  ["Orzechy", "orzechy"],
  ["Łosoś, dorsz", "lososdorsz"],
  ["Горіхи", "horikhy"],
  ["Nüsse", "nuesse"],
  ["!!!", "answer"],
  ["x".repeat(80), "x".repeat(24)],
])("%s is called %s", (words, code) => {
  expect(codeFor(words, [])).toBe(code);
});

test("a code that is taken gets a number", () => {
  expect(codeFor("Mleko", ["mleko", "mleko2"])).toBe("mleko3");
});

test("a known answer keeps its code whatever becomes of its words; one without words goes", () => {
  const typed = [
    { code: "nuts", label: "Orzechy i migdały" },
    { code: "milk", label: undefined },
    { code: "planted", label: "Ryby" },
    { label: "Ryby" },
  ];
  expect(codedOptions(typed, ["nuts", "milk"])).toEqual([
    { code: "nuts", label: "Orzechy i migdały" },
    { code: "ryby", label: "Ryby" },
    { code: "ryby2", label: "Ryby" },
  ]);
});

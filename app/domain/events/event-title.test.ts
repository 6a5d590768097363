import { expect, test } from "vitest";
import { titleIn } from "./event-title.ts";

const texts = [
  { language: "pl", value: "Obóz" },
  { language: "de", value: "Ferienlager" },
];

test.each([
  ["de", "Ferienlager"],
  ["fr", "Obóz"],
])("in %s it is called %s", (language, title) => {
  expect(titleIn({ slug: "camp", textSet: { language: "pl", texts } }, language)).toBe(title);
});

test("without any text its address names it", () => {
  expect(titleIn({ slug: "camp", textSet: { language: "pl", texts: [] } }, "pl")).toBe("camp");
});

import { expect, test } from "vitest";
import { contactsFor } from "./contact.ts";

const anna = { name: "Anna", languages: ["pl"] };
const luc = { name: "Luc", languages: ["fr", "en"] };
const mara = { name: "Mara", languages: ["de", "en"] };

test.each([
  ["fr", [luc, anna, mara]],
  ["en", [luc, mara, anna]],
  ["uk", [anna, luc, mara]],
] as const)("whoever reads %s is shown first who answers in it", (language, order) => {
  expect(contactsFor([anna, luc, mara], language)).toEqual(order);
});

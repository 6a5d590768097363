import { expect, test } from "vitest";
import { lacks, missingKinds } from "./missing.ts";

const nothing = { answers: 0, consents: 0, health: false };

test.each([
  [nothing, []],
  [{ ...nothing, answers: 2 }, ["any", "answers"]],
  [{ ...nothing, consents: 1 }, ["any", "consents"]],
  [{ ...nothing, health: true }, ["any", "health"]],
  [undefined, []],
])("of %o these fit: %o", (parts, fitting) => {
  expect(missingKinds.filter((kind) => lacks(parts, kind))).toEqual(fitting);
});

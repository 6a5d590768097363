import { describe, expect, test } from "vitest";
import type { Question } from "#app/domain/questions/question.ts";
import { openQuestions } from "./open-questions.ts";

const question = (id: string, facts: Partial<Question> = {}): Question => ({
  ...{ id, type: "yesNo", stage: "registration", position: 0, isRequired: true, options: [] },
  ...{ kinds: [], towns: [], conditions: [] },
  ...facts,
});

const swims = question("swims");
const far = question("far", {
  ...{ position: 1, conditions: [{ questionId: "swims", codes: ["yes"] }] },
});
const friend = question("friend", { position: 2, isRequired: false });
const card = question("card", { stage: "confirmed" });
const all = [swims, far, friend, card];
const child = { kind: "child" as const, townId: "t", isConfirmed: false };

const open = (given: [string, string | null][], asked = child) =>
  openQuestions(all, asked, new Map(given)).map(({ id }) => id);

describe("questions that are still open", () => {
  test("are those that must be answered and are asked now", () => {
    expect(open([])).toEqual(["swims"]);
    expect(open([["swims", "yes"]])).toEqual(["far"]);
    expect(open([["swims", "no"]])).toEqual([]);
    expect(open([["swims", "no"]], { ...child, isConfirmed: true })).toEqual(["card"]);
  });

  test("are none after an answer that is sealed", () => {
    expect(open([["swims", null]])).toEqual([]);
  });
});

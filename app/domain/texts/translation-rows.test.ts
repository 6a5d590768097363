import { describe, expect, test } from "vitest";
import { nextField, standOf, type SavedText, translationRows } from "./translation-rows.ts";

const text = (facts: Partial<SavedText>): SavedText => ({
  ...{ field: "title", language: "pl", value: "Obóz", revision: 1 },
  ...{ sourceRevision: null, sourceValue: null, ...facts },
});
const french = (facts: Partial<SavedText>) =>
  text({ language: "fr", value: "Camp", sourceRevision: 1, sourceValue: "Obóz", ...facts });

describe("a text beside its translation", () => {
  test("is missing until it is written", () => {
    const [row] = translationRows([text({}), french({ language: "de" })], {
      source: "pl",
      target: "fr",
    });
    expect(row).toMatchObject({ state: "missing", source: "Obóz", value: "", basis: "1.0" });
  });

  test("says what became of the source since", () => {
    const source = text({ value: "Obóz letni", revision: 2 });
    const [row] = translationRows([source, french({})], { source: "pl", target: "fr" });
    expect(row).toMatchObject({ state: "outOfDate", value: "Camp", basis: "2.1" });
    expect(row?.changes?.filter(({ kind }) => kind === "added")).toEqual([
      { kind: "added", text: "letni" },
    ]);
  });

  test("says of a change only that there was one where the words before are not known", () => {
    const [row] = translationRows([text({ revision: 2 }), french({ sourceValue: null })], {
      source: "pl",
      target: "fr",
    });
    expect(row).toMatchObject({ state: "outOfDate", changes: null });
  });

  test("comes in the order in which readers meet it", () => {
    const fields = ["programme.1.title", "summary", "title"].map((field) => text({ field }));
    const rows = translationRows(fields, { source: "pl", target: "fr" });
    expect(rows.map(({ field }) => field)).toEqual(["title", "summary", "programme.1.title"]);
  });
});

test("a language tells how many texts are missing, and how many were outrun", () => {
  const states = ["missing", "done", "outOfDate", "missing"] as const;
  const rows = states.map((state) => ({ state }));
  expect(standOf(rows)).toEqual({ missing: 2, outOfDate: 1, total: 4 });
});

test("a programme comes by its days, and each entry's title before what is said of it", () => {
  const fields = ["programme.a.text", "programme.b.text", "programme.a.title", "programme.b.title"];
  const saved = ["fee.c.name", ...fields, "title"].map((field) => text({ field }));
  const things = ["programme.b", "programme.a"];
  const rows = translationRows(saved, { source: "pl", target: "fr", things });
  expect(rows.map(({ field }) => field)).toEqual([
    ...["title", "programme.b.title", "programme.b.text", "programme.a.title", "programme.a.text"],
    "fee.c.name",
  ]);
});

describe("after a row", () => {
  const rows = (...done: boolean[]) =>
    translationRows(
      done.flatMap((isDone, at) => {
        const field = `part.${String(at)}`;
        return [text({ field }), ...(isDone ? [french({ field })] : [])];
      }),
      { source: "pl", target: "fr" },
    );
  test.each([
    ["the next that is not done", rows(true, true, false), 0, "part.2"],
    ["the first again from the end", rows(false, true, true), 2, "part.0"],
    ["none when all are done", rows(true, true), 1, null],
  ])("comes %s", (_, some, after, expected) => {
    expect(nextField(some, `part.${String(after)}`)).toBe(expected);
  });
});

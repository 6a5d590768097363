import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { importForm } from "./schema.ts";

function sent(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return parseWithZod(form, { schema: importForm });
}

const columns = { "column.givenNames": "0", "column.birthDate": "2", "column.email": "3" };

describe("what the columns mean", () => {
  test("is sent as their places; what is not in the file is left out", () => {
    const submission = sent({ intent: "map", ...columns, "column.town": "", town: "duclair" });
    expect(submission.status === "success" && submission.value).toMatchObject({
      column: { givenNames: 0, birthDate: 2, email: 3 },
      town: "duclair",
    });
  });

  test("is asked again at the field that nobody can do without, with the rest kept", () => {
    const { error, initialValue } = sent({ intent: "map", ...columns, "column.email": "" }).reply();
    expect(error).toEqual({ "column.email": ["validation.chooseColumn"] });
    expect(initialValue).toMatchObject({ column: { birthDate: "2" } });
  });

  test("is asked again where one column would be two things", () => {
    const { error } = sent({ intent: "map", ...columns, "column.familyName": "0" }).reply();
    expect(error).toEqual({ "column.familyName": ["validation.columnTwice"] });
  });
});

describe("decisions on rows", () => {
  test("are sent by the rows' numbers", () => {
    const submission = sent({ intent: "accept", "choice.r12": "same", "choice.r7": "leaveOut" });
    expect(submission.status === "success" && submission.value).toEqual({
      ...{ intent: "accept", choice: { 12: "same", 7: "leaveOut" } },
    });
  });

  test("may be none", () => {
    const submission = sent({ intent: "accept" });
    expect(submission.status === "success" && submission.value).toEqual({
      ...{ intent: "accept", choice: {} },
    });
  });

  test("are nothing else", () => {
    expect(sent({ intent: "accept", "choice.r12": "merge" }).status).toBe("error");
    expect(sent({ intent: "accept", "choice.all": "same" }).status).toBe("error");
  });
});

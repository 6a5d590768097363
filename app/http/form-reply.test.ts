import { describe, expect, test } from "vitest";
import { z } from "zod";
import { handleForm, readQuery } from "./form-reply.server.ts";

const schema = z.object({ email: z.string() });

function aForm(...fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const statusOf = (form: FormData) =>
  handleForm(form, schema, () => Promise.resolve(new Response())).then(
    (answer) => ("init" in answer ? answer.init?.status : 200),
    (thrown: unknown) => (thrown as { init?: { status?: number } }).init?.status,
  );

describe("a form whose fields nobody made is refused before it is read", () => {
  test.each([
    "email[1000]",
    "email[4294967294]",
    "a[999][999][4294967294]",
    "email.".repeat(100),
    "__proto__.email",
    "__intent__",
    "email[]",
    "email[-1]",
    "",
  ])("%s", async (name) => {
    expect(await statusOf(aForm([name, "x"], ["email", "x"]))).toBe(400);
  });

  test("too many fields", async () => {
    const fields = Array.from({ length: 1_001 }, (): [string, string] => ["email", "x"]);
    expect(await statusOf(aForm(...fields))).toBe(400);
  });
});

test.each(["intent", "children[0].name", "children[999].days[6]"])("%s is read", async (name) => {
  expect(await statusOf(aForm([name, "x"], ["email", "x"]))).toBe(200);
});

test.each(["", "   ", "\t\n", "\u0001", "\u00a0\u200b\u2028"])(
  "%j was not filled in",
  async (value) => {
    expect(await statusOf(aForm(["email", value]))).toBe(422);
  },
);

test("what was filled in comes as it was typed", async () => {
  expect(await statusOf(aForm(["email", " x "]))).toBe(200);
});

describe("a form in an address", () => {
  test.each(["email[4294967294]=x", "a[999][999][4294967294]=x", "__proto__.email=x"])(
    "%s is refused before it is read",
    (query) => {
      const reading = () => readQuery(new URLSearchParams(query), schema);
      expect(reading).toThrow(expect.objectContaining({ init: { status: 400 } }));
    },
  );

  test("is read as any other", () => {
    const read = readQuery(new URLSearchParams("email=x"), schema);
    expect(read.status === "success" && read.value).toEqual({ email: "x" });
  });
});

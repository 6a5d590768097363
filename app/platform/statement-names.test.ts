import { expect, test } from "vitest";
import { statementNames } from "./statement-names.server.ts";

test("a statement keeps its name, another has another, and PostgreSQL cuts none of them", () => {
  const nameOf = statementNames();
  const [one, other] = [nameOf({ sql: "select 1" }), nameOf({ sql: "select 2" })];
  expect(nameOf({ sql: "select 1" })).toBe(one);
  expect(other).not.toBe(one);
  expect(one).toMatch(/^[\w-]{20,63}$/);
});

test("statements without end are not all kept", () => {
  const nameOf = statementNames();
  const names = Array.from({ length: 1_000 }, (_, at) => nameOf({ sql: `select ${at}` }));
  expect(new Set(names).size).toBe(501);
  expect(names.at(-1)).toBe("");
  expect(nameOf({ sql: "select 0" })).toBe(names[0]);
});

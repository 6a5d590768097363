import { describe, expect, test } from "vitest";
import { copied } from "#app/domain/own-data/copy-data.server.ts";
import { tables } from "#app/domain/own-data/registry.ts";
import { db } from "#tests/support/database.ts";

const inCopy = Object.entries(tables).flatMap(([name, { copied: is }]) =>
  is === true ? [name] : [],
);

describe("the registry of personal data", () => {
  test("knows every table that the database has, and no other", async () => {
    const rows = await db.$queryRaw<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public'`;
    expect(Object.keys(tables).sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  test("has each table read for the copy that is said to be in it", () => {
    expect(Object.keys(copied).sort()).toEqual(inCopy.sort());
  });

  test("copies every table that leads to an account or a person, but for secrets", async () => {
    const rows = await db.$queryRaw<{ name: string }[]>`
      select distinct c.conrelid::regclass::text as name from pg_constraint c
      where c.contype = 'f' and c.confrelid in ('accounts'::regclass, 'people'::regclass)`;
    expect(rows.map(({ name }) => name).filter((name) => !inCopy.includes(name))).toEqual([]);
  });
});

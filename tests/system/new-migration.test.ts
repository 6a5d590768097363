import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "#tests/support/source-files.ts";

/** What the command reads and where it writes, in a folder of its own. */
const copy = mkdtempSync(join(tmpdir(), "gemina-schema-"));
const migrations = join(copy, "prisma/migrations");
const schema = join(copy, "prisma/schema/communities.prisma");

beforeAll(() => {
  for (const part of ["package.json", "prisma", "scripts", "server"])
    cpSync(join(projectRoot, part), join(copy, part), { recursive: true });
  symlinkSync(join(projectRoot, "node_modules"), join(copy, "node_modules"));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

async function write(name: string) {
  const child = spawn(process.execPath, ["scripts/db-migration.ts", name], { cwd: copy });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const [code] = (await once(child, "close")) as [number];
  return { code, said };
}

const change = (from: string | RegExp, to: string) =>
  writeFileSync(schema, readFileSync(schema, "utf8").replace(from, to));

const motto = "  motto String?\n";
const atColour = /^(?= {2}colour +String$)/m;

describe("npm run db:migration", () => {
  const before = readdirSync(join(projectRoot, "prisma/migrations"));
  const added = () => readdirSync(migrations).filter((entry) => !before.includes(entry));
  const sqlOf = (folder = "") => readFileSync(join(migrations, folder, "migration.sql"), "utf8");

  test("has nothing to write while the migrations make the schema", async () => {
    expect(await write("nothing_new")).toMatchObject({
      code: 0,
      said: expect.stringContaining("nothing to write"),
    });
    expect(added()).toEqual([]);
  });

  test("refuses a name that is none", async () => {
    expect((await write("Add motto")).code).toBe(1);
    expect(added()).toEqual([]);
  });

  test("writes the SQL of a change under the next number, and then has nothing more to write", async () => {
    change(atColour, motto);
    const { code, said } = await write("add_motto");
    expect(code, said).toBe(0);
    expect(added()).toEqual([expect.stringMatching(/^\d{4}_add_motto$/)]);
    const [folder = ""] = added();
    expect(Number(folder.slice(0, 4))).toBe(
      1 + Math.max(...before.map((name) => parseInt(name) || 0)),
    );
    expect(sqlOf(folder)).toMatch(/^ALTER TABLE "communities" ADD COLUMN +"motto" TEXT;$/m);
    expect((await write("once_more")).said).toContain("nothing to write");
    expect(added()).toEqual([folder]);
  });

  test("warns of what can lose data", async () => {
    change(motto, "");
    const { code, said } = await write("drop_motto");
    expect(code, said).toBe(0);
    expect(said).toMatch(/can lose data.*\n.*DROP COLUMN/);
    expect(sqlOf(added().at(-1))).toContain('DROP COLUMN "motto"');
  });
});

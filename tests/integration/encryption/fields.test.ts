import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { SealBroken } from "#app/platform/cipher.server.ts";
import * as fields from "#app/platform/field-encryption.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { db, ownerUrl, testNow } from "#tests/support/database.ts";

/** A table as later nouns have them: one sealed column, one that can be searched. */
let owner: pg.Pool;
beforeAll(async () => {
  owner = new pg.Pool({ connectionString: ownerUrl(), max: 4 });
  await owner.query(
    "create table sealed_notes (id uuid primary key, subject_id uuid, note bytea, found_by text)",
  );
});
afterAll(() => owner.end());

const placeOf = (rowId: string, column = "note") => ({ table: "sealed_notes", column, rowId });

async function seal(text: string, subjectId: string = randomUUID(), by = fields) {
  const rowId = randomUUID();
  const field = { subjectId, place: placeOf(rowId) };
  const sealed = await by.sealField(db, testNow, field, text);
  return { subjectId, rowId, field, sealed };
}

describe("a sealed field", () => {
  test("opens for its subject, at its place", async () => {
    const { field, sealed } = await seal("Erdnüsse, горіхи, 🥜");
    expect(await fields.openField(db, field, sealed)).toBe("Erdnüsse, горіхи, 🥜");
  });

  test("does not open in another row, another column or for another subject", async () => {
    const [anna, olena] = [await seal("asthma"), await seal("none")];
    const wrong = [
      { ...anna.field, place: placeOf(olena.rowId) },
      { ...anna.field, place: placeOf(anna.rowId, "found_by") },
      { ...anna.field, subjectId: olena.subjectId },
      { ...anna.field, subjectId: randomUUID() },
      { ...anna.field, place: { ...anna.field.place, table: "other" } },
    ];
    for (const field of wrong)
      await expect(fields.openField(db, field, anna.sealed)).rejects.toThrow(SealBroken);
    await expect(fields.openField(db, anna.field, olena.sealed)).rejects.toThrow(SealBroken);
  });

  test("cannot be read once its subject is forgotten, whatever copy is left", async () => {
    const { field, subjectId, sealed } = await seal("asthma");
    const brother = await seal("none");
    await fields.forgetSubject(db, subjectId);
    await expect(fields.openField(db, field, sealed)).rejects.toThrow(SealBroken);
    expect(await fields.openField(db, brother.field, brother.sealed)).toBe("none");
    // A new field of hers gets a new key, and the old field stays shut.
    await seal("again", subjectId);
    await expect(fields.openField(db, field, sealed)).rejects.toThrow(SealBroken);
  });

  test("a wrapped key moved to another subject opens nothing", async () => {
    const [anna, olena] = [await seal("asthma"), await seal("none")];
    await owner.query(
      `update data_keys set wrapped = (select wrapped from data_keys where subject_id = $1)
       where subject_id = $2`,
      [anna.subjectId, olena.subjectId],
    );
    await expect(fields.openField(db, olena.field, olena.sealed)).rejects.toThrow(SealBroken);
    await fields.forgetSubject(db, olena.subjectId);
  });

  test("gives a subject one key, also when many ask at once", async () => {
    const subjectId = randomUUID();
    const sealed = await Promise.all(
      Array.from({ length: 20 }, (_, at) => seal(`${at}`, subjectId)),
    );
    expect(await db.dataKey.count({ where: { subjectId } })).toBe(1);
    const opened = await Promise.all(
      sealed.map((one) => fields.openField(db, one.field, one.sealed)),
    );
    expect(opened).toEqual(Array.from({ length: 20 }, (_, at) => `${at}`));
  });
});

describe("a blind index", () => {
  const column = { table: "sealed_notes", column: "found_by" };

  test("finds equal values of one column, however typed, and says nothing else", async () => {
    const indexOf = await fields.blindIndexer(db, testNow, column);
    const index = indexOf("Müller");
    expect(indexOf("Mu\u0308ller")).toBe(index);
    expect(indexOf("Muller")).not.toBe(index);
    const elsewhere = await fields.blindIndexer(db, testNow, { ...column, column: "note" });
    expect(elsewhere("Müller")).not.toBe(index);
  });

  test("has one key, although many ask for the first one at once, and never loses it", async () => {
    await db.dataKey.deleteMany({ where: { subjectId: nobody } });
    const makers = await Promise.all(
      Array.from({ length: 10 }, () => fields.blindIndexer(db, testNow, column)),
    );
    expect(new Set(makers.map((indexOf) => indexOf("Müller"))).size).toBe(1);
    await expect(fields.forgetSubject(db, nobody)).rejects.toThrow();
    expect(await db.dataKey.count({ where: { subjectId: nobody } })).toBe(1);
  });
});

const nobody = "00000000-0000-0000-0000-000000000000";

/** Every row of every table, as text; bytes are looked at as they are, too. */
async function dump(): Promise<string> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'jobs')`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string }>(`select t::text as row from ${name} t`);
    for (const { row } of rows) {
      parts.push(row);
      for (const [, hex] of row.matchAll(/\\\\?x([0-9a-f]+)/g))
        parts.push(Buffer.from(hex!, "hex").toString("latin1"));
    }
  }
  return parts.join("\n");
}

test("of 500 planted secrets, none stands anywhere in the database", async () => {
  const secrets = Array.from({ length: 500 }, () => `canary-${randomBytes(8).toString("hex")}`);
  await Promise.all(secrets.map((secret, at) => (at % 5 === 0 ? inMail(secret) : inField(secret))));
  const everything = await dump();
  expect(everything).toContain("anna@example.org");
  const inHex = (text: string) => Buffer.from(text).toString("hex");
  const inBase64 = (text: string) => Buffer.from(text).toString("base64").slice(0, 20);
  const seen = secrets.filter((secret) =>
    [secret, inHex(secret), inBase64(secret)].some((form) => everything.includes(form)),
  );
  expect(seen).toEqual([]);
}, 60_000);

async function inField(secret: string): Promise<void> {
  const { rowId, subjectId, sealed } = await seal(secret);
  const column = { table: "sealed_notes", column: "found_by" };
  const found = (await fields.blindIndexer(db, testNow, column))(secret);
  await owner.query("insert into sealed_notes values ($1, $2, $3, $4)", [
    rowId,
    subjectId,
    sealed,
    found,
  ]);
}

async function inMail(secret: string): Promise<void> {
  await db.$transaction(
    (tx) =>
      queueMail(tx, testNow, {
        kind: "signInLink",
        to: "anna@example.org",
        language: "pl",
        reason: randomUUID(),
        facts: { link: `https://gemina.test/${secret}`, code: secret },
      }),
    { maxWait: 30_000, timeout: 30_000 },
  );
}

describe("a new master key", () => {
  const newer = `newer:${randomBytes(32).toString("base64")}`;

  /** The module as a process started with other keys has it. */
  async function restartedWith(key: string, old: string) {
    vi.resetModules();
    vi.stubEnv("FIELD_KEY", key);
    vi.stubEnv("FIELD_KEYS_OLD", old);
    const restarted = await import("#app/platform/field-encryption.server.ts");
    vi.unstubAllEnvs();
    return restarted;
  }

  test("takes every data key over while others read and write, and the old one can go", async () => {
    const oldKey = process.env["FIELD_KEY"] ?? "";
    const before = await Promise.all(Array.from({ length: 200 }, (_, at) => seal(`before ${at}`)));
    const mailPlace = { table: "mails", column: "facts", rowId: randomUUID() };
    const mail = fields.sealForSystem(mailPlace, "on its way");
    const column = { table: "sealed_notes", column: "found_by" };
    const stored = (await fields.blindIndexer(db, testNow, column))("Müller");
    // First every process learns the new key, then it becomes the one in use.
    const knowing = await restartedWith(oldKey, newer);
    const both = await restartedWith(newer, oldKey);

    // Two rotations at once, while the old process still makes keys and everybody reads.
    const during: Awaited<ReturnType<typeof seal>>[] = [];
    await Promise.all([
      both.rotateMasterKey(db, 20),
      both.rotateMasterKey(db, 30),
      (async () => {
        for (let at = 0; at < 40; at += 1)
          during.push(await seal(`during ${at}`, randomUUID(), knowing));
      })(),
      (async () => {
        for (const one of before.slice(0, 100))
          expect(await knowing.openField(db, one.field, one.sealed)).toMatch(/^before/);
      })(),
    ]);
    await both.rotateMasterKey(db);
    expect(await both.rotateMasterKey(db)).toBe(0);
    expect(await db.dataKey.count({ where: { masterKeyId: { not: "newer" } } })).toBe(0);
    expect(both.openForSystem(mailPlace, mail)).toBe("on its way");

    // One key that does not open keeps none of the others from being wrapped.
    const spoilt = await seal("spoilt", randomUUID(), knowing);
    const sound = await seal("sound", randomUUID(), knowing);
    await owner.query("update data_keys set wrapped = 'test\\000spoilt' where subject_id = $1", [
      spoilt.subjectId,
    ]);
    await expect(both.rotateMasterKey(db, 1)).rejects.toThrow(/1 of 2/);
    before.push(sound);

    const alone = await restartedWith(newer, "");
    expect((await alone.blindIndexer(db, testNow, column))("Müller")).toBe(stored);
    for (const { field, sealed } of [...before, ...during])
      expect(await alone.openField(db, field, sealed)).toMatch(/^(before|during) \d+$|^sound$/);
  }, 60_000);
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase, type App, startApp, until } from "#tests/support/app-process.ts";
import { type BuiltRoute, patternOf, readBuiltRoutes } from "#tests/support/built-routes.ts";
import { addressOf, type Read, send } from "#tests/support/matrix-requests.ts";
import { cast, type CastName, createWorld, type World } from "#tests/support/matrix-world.ts";
import { onDatabase } from "#tests/support/test-databases.ts";
import { Faults } from "../../sandbox/inbox/faults.ts";
import { Mailbox } from "../../sandbox/inbox/mailbox.ts";
import { startSmtp } from "../../sandbox/inbox/smtp.ts";

const folder = mkdtempSync(join(tmpdir(), "canaries-"));
const mailbox = new Mailbox(join(folder, "inbox.json"));
const routes = readBuiltRoutes().filter(({ id }) => id !== "root");
/** Who reads all of it, and on which pages. Nobody else, and nowhere else. */
const readers: Partial<Record<CastName, string[]>> = {
  guardian: ["routes/family/person-health", "routes/family/registration-health"],
  health: ["routes/manage/event-health", "routes/manage/event-health-person"],
};

let database: Awaited<ReturnType<typeof aDatabase>>;
let smtp: Awaited<ReturnType<typeof startSmtp>>;
let world: World;
let app: App;
let child: { personId: string; registrationId: string; givenNames: string };
let words: string[];

/** A child of the matrix's guardian with a place at the own event, of whom everything is told. */
async function aChild() {
  const { db } = await import("#tests/support/database.ts");
  const { aPerson } = await import("#tests/support/factories.ts");
  const { registerOf, signedIn } = await import("#tests/support/registrations.ts");
  const { canaries, typedHealth } = await import("#tests/support/health.ts");
  const { saveHealth } = await import("#app/domain/health/save-health.server.ts");
  const [{ event, town }, accountId] = [world.own, world.accountIds.guardian];
  await db.eventCapacity.create({ data: { eventId: event.id, kind: "child", places: 5 } });
  const givenNames = `Given${event.id.slice(0, 8)}`;
  const { id: personId } = await aPerson({ guardianId: accountId, givenNames });
  const context = { actor: signedIn(accountId), now: new Date(), db };
  const family = {
    context,
    accountId,
    people: [await db.person.findUniqueOrThrow({ where: { id: personId } })],
  };
  const { householdId } = await db.person.findUniqueOrThrow({ where: { id: personId } });
  await db.householdMember.create({ data: { accountId, householdId } });
  const { ids } = await registerOf(family, { event, town });
  const [registrationId = ""] = ids;
  const told = canaries();
  const form = typedHealth(told, { keep: true });
  await saveHealth(context, { registrationId, language: "pl", form });
  words = Object.values(told);
  return { personId, registrationId, givenNames };
}

beforeAll(async () => {
  database = await aDatabase();
  process.env.DATABASE_URL = database.appUrl;
  smtp = await startSmtp(0, { mailbox, faults: new Faults() });
  world = await createWorld();
  child = await aChild();
  const { appUrl, ownerUrl } = database;
  app = await startApp({
    settings: {
      ...{ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, WORKER: "on" },
      SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
    },
  });
});

afterAll(async () => {
  await app.stop();
  const { close } = await import("#app/platform/database.server.ts");
  await close();
  await smtp.stop();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const wordsIn = (text: string) => words.filter((word) => text.includes(word));

function pathOf(pattern: string): string {
  const isPerson = pattern.includes(":person");
  const filled = pattern
    .replace(":registration", child.registrationId)
    .replace(/:(?:person|id)\b/, isPerson ? child.personId : child.registrationId);
  return addressOf(filled, "own", world);
}

/** Everything that an answer says: its body, and its headers with the address it leads to. */
async function saidTo(who: CastName, route: BuiltRoute, method: Read): Promise<string> {
  const path = pathOf(patternOf(route, routes));
  const cookie = world.cookies[who];
  const response = await send(app.url, { path, method, cookie, leaf: route.id });
  return JSON.stringify([...response.headers]) + (await response.text());
}

test.each(cast)("%s reads of it on no page but those of her right, and there all", async (who) => {
  const found = new Set<string>();
  for (const route of routes)
    for (const method of ["GET", "data"] as const) {
      const read = wordsIn(await saidTo(who, route, method));
      if (read.length === 0) continue;
      found.add(route.id);
      // Below a page's data stand its parents': whatever names the page has all of it.
      expect(read.sort(), `${route.id}, ${method}`).toEqual([...words].sort());
    }
  expect([...found].sort()).toEqual(readers[who] ?? []);
});

test("what holds it is kept by no browser", async () => {
  for (const [who, ids = []] of Object.entries(readers))
    for (const id of ids) {
      const route = routes.find((one) => one.id === id);
      expect(route, id).toBeDefined();
      if (!route) continue;
      const said = await saidTo(who as CastName, route, "GET");
      expect(said, id).toContain('["cache-control","no-store"]');
    }
});

test("no mail and no line of the log has any of it", async () => {
  await until(() => Promise.resolve(mailbox.messages.length > 0), 30_000);
  const mails = JSON.stringify(mailbox.messages);
  expect(mails).toContain(child.givenNames);
  expect(wordsIn(mails)).toEqual([]);
  expect(app.log()).toContain("request.answered");
  expect(wordsIn(app.log())).toEqual([]);
});

test("no row, no entry of the audit trail and no file of the database has any of it (S25)", async () => {
  const owner = new pg.Client({
    connectionString: onDatabase(database.adminUrl, nameOfDatabase()),
  });
  await owner.connect();
  try {
    await owner.query("checkpoint");
    const { rows } = await owner.query<{ folder: string; oid: string }>(
      `select current_setting('data_directory') as folder, oid::text from pg_database
       where datname = current_database()`,
    );
    const tables = await owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    let dump = "";
    for (const { name } of tables.rows) {
      const all = await owner.query<{ row: string }>(`select t::text as row from ${name} t`);
      dump += all.rows.map(({ row }) => row).join("\n");
    }
    expect(dump).toContain("health.read");
    expect(heldIn(dump)).toEqual([]);
    const [place] = rows;
    const files = [
      join(place?.folder ?? "", "base", place?.oid ?? ""),
      join(place?.folder ?? "", "pg_wal"),
    ];
    const bytes = files.flatMap((one) => filesOf(one)).map((file) => readFileSync(file, "latin1"));
    expect(bytes.some((file) => file.includes(child.givenNames))).toBe(true);
    expect(bytes.flatMap((file) => heldIn(file))).toEqual([]);
  } finally {
    await owner.end();
  }
});

const nameOfDatabase = () => new URL(database.appUrl).pathname.slice(1);

/** The words as they are, as hexadecimal and as base64. */
function heldIn(text: string): string[] {
  return words.filter((word) => {
    const bytes = Buffer.from(word);
    const forms = [word, bytes.toString("hex"), bytes.toString("base64").slice(0, 16)];
    return forms.some((form) => text.includes(form));
  });
}

const filesOf = (place: string) =>
  readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(place, name));

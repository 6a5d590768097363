import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDatabase, type App, startApp } from "#tests/support/app-process.ts";
import { authorization } from "#tests/support/authorization.ts";
import type { Answer, Form, Subject } from "#tests/support/authorization-rules.ts";
import { type BuiltRoute, patternOf, readBuiltRoutes } from "#tests/support/built-routes.ts";
import {
  addressOf,
  answerOf,
  type Read,
  reads,
  send,
  type Write,
  writes,
} from "#tests/support/matrix-requests.ts";
import { cast, type CastName, createWorld, type World } from "#tests/support/matrix-world.ts";

const routes = readBuiltRoutes().filter(({ id }) => id !== "root");
const AT_ONCE = 8;
let database: Awaited<ReturnType<typeof aDatabase>>;
let world: World;
let app: App;
let cells = 0;

beforeAll(async () => {
  database = await aDatabase();
  process.env.DATABASE_URL = database.appUrl;
  world = await createWorld();
  const { appUrl, ownerUrl } = database;
  app = await startApp({ settings: { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } });
});

afterAll(async () => {
  await app.stop();
  const { close } = await import("#app/platform/database.server.ts");
  await close();
  await database.drop();
});

test("every route of the build is declared, and nothing else is", () => {
  const ids = routes.map(({ id }) => id);
  expect(ids.filter((id) => !(id in authorization))).toEqual([]);
  expect(Object.keys(authorization).filter((id) => !ids.includes(id))).toEqual([]);
});

test("what can be sent to a route is declared with it", () => {
  const accepting = routes.filter(({ hasAction }) => hasAction).map(({ id }) => id);
  const declared = Object.keys(authorization).filter((id) => authorization[id]?.post?.length);
  expect(declared.sort()).toEqual(accepting.sort());
});

type Cell = {
  who: CastName;
  subject: Subject;
  method: Read | Write;
  form?: Form;
  expected: Answer;
};

/** Everything that is asked of one route. */
function cellsOf({ id }: BuiltRoute, pattern: string): Cell[] {
  const { get, post = [] } = authorization[id]!;
  const subjects: Subject[] = /:(slug|token)/.test(pattern)
    ? ["own", "foreign", "unknown"]
    : ["own"];
  const people = cast.flatMap((who) => subjects.map((subject) => ({ who, subject })));
  return people.flatMap(({ who, subject }): Cell[] => [
    ...reads.map((method) => ({ who, subject, method, expected: get(who, subject) })),
    ...writes.flatMap((method): Cell[] =>
      post.length === 0
        ? [{ who, subject, method, expected: "noMethod" }]
        : formsFor(method, post).map((form) => ({
            who,
            subject,
            method,
            form,
            expected: form.may(who, subject),
          })),
    ),
  ]);
}

/** The other methods reach what POST reaches, so one form is enough to see it. */
const formsFor = (method: Write, forms: Form[]) => (method === "POST" ? forms : forms.slice(0, 1));

/** Asks, and says what was answered when it was something else than expected. */
async function check(route: BuiltRoute, pattern: string, cell: Cell): Promise<string[]> {
  const { who, subject, method, form, expected } = cell;
  const path = addressOf(pattern, subject, world);
  const fields = form && (await form.fields(world, subject));
  const cookie = form?.endsSession ? await world.newCookie(who) : world.cookies[who];
  const isJson = form?.isJson;
  const response = await send(app.url, { path, method, cookie, fields, isJson, leaf: route.id });
  const answer = await answerOf(response);
  cells += 1;
  if (answer === expected) return [];
  const what = [method, form?.name, path].filter(Boolean).join(" ");
  return [`${who}, ${subject}: ${what} → ${answer} (${response.status}), not ${expected}`];
}

describe.each(routes.map((route) => ({ route, pattern: patternOf(route, routes), id: route.id })))(
  "$id ($pattern)",
  ({ route, pattern }) => {
    test("answers each role as declared", async () => {
      const left = cellsOf(route, pattern);
      const wrong: string[] = [];
      const askOn = async () => {
        for (let cell = left.pop(); cell; cell = left.pop())
          wrong.push(...(await check(route, pattern, cell)));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, askOn));
      expect(wrong).toEqual([]);
    });
  },
);

test("thousands of cells were asked", () => {
  process.stdout.write(`${cells} cells of ${routes.length} routes asked\n`);
  expect(cells).toBeGreaterThanOrEqual(3_000);
});

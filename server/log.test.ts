import { Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { createLog } from "./log.ts";
import type { LogFields } from "./log-fields.ts";

/** Things that must never be found in a log, of the kinds that reach a site like ours. */
const canaries = Array.from({ length: 1_000 }, (_, number) => {
  const tail = String(number).padStart(4, "0");
  const kinds = [
    `tokenCANARY${tail}abcdefghijklmnopqrstuvw`,
    `424242424242${tail}`,
    `epilepsyCANARY${tail}`,
    `canary${tail}@example.org`,
    `CanaryStrasse ${tail}, Ronnenberg`,
  ];
  return kinds[number % kinds.length] ?? "";
});

function written(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = "";
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  write(createLog({ level: "debug", destination }));
  return text;
}

/** What a caller might hand over by mistake, past the compiler. */
const mistakes: [string, (canary: string) => unknown][] = [
  [
    "a field outside the list",
    (canary) => ({ email: canary, body: canary, headers: { cookie: canary } }),
  ],
  [
    "a listed field of another shape",
    (canary) => ({ path: `/en/${canary}`, kind: `${canary}!`, requestId: canary }),
  ],
  [
    "an object in a listed field",
    (canary) => ({ action: { email: canary }, status: [canary], ms: canary }),
  ],
  ["the message of an error", (canary) => ({ err: new Error(canary) })],
  [
    "an error as Prisma prints it, with the arguments of the query",
    (canary) => ({
      err: Object.assign(
        new Error(
          `Invalid \`prisma.person.create()\` invocation:\n{\n  name: "${canary}"\n    at ${canary} (/x.ts:1:1)\n}`,
        ),
        {
          code: "P2002",
          clientVersion: "7",
          meta: { target: canary },
          detail: `Key (email)=(${canary})`,
        },
      ),
    }),
  ],
  [
    "causes and gathered errors",
    (canary) => ({
      err: new Error("x", { cause: new AggregateError([new Error(canary)], canary) }),
    }),
  ],
  [
    "an error's own fields",
    (canary) => ({
      err: Object.assign(new Error("x"), {
        name: canary,
        code: `${canary}-`,
        stack: `${canary}\n at ${canary}`,
      }),
    }),
  ],
  ["what is thrown but no error", (canary) => ({ err: canary })],
];

describe("a log line", () => {
  test.each(mistakes)("never holds: %s", (_, fieldsWith) => {
    const text = written((log) => {
      for (const canary of canaries) log.error(fieldsWith(canary) as LogFields, "page.failed");
    });
    expect(text.split("\n")).toHaveLength(canaries.length + 1);
    expect(canaries.filter((canary) => text.includes(canary))).toEqual([]);
    expect(text).not.toMatch(/CANARY|424242|canary\d/);
  });

  test("takes no sentence for an event", () => {
    const text = written((log) => {
      for (const canary of canaries) log.info(`sent.mail to ${canary}`);
    });
    expect(text).not.toMatch(/CANARY|424242|canary\d/);
    expect(text).toContain("log.unnamed");
  });

  test("holds what an operator needs", () => {
    const line = written((log) =>
      log.error(
        {
          requestId: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
          route: "routes/account/sign-in-link",
          path: "/:lang/sign-in/link/:token",
          method: "POST",
          status: 500,
          ms: 12.5,
          job: "accounts.sendSignInLink",
          err: Object.assign(new TypeError("hidden"), { code: "ECONNREFUSED" }),
        },
        "request.answered",
      ),
    );
    const { err, ...rest } = JSON.parse(line) as { err: Record<string, unknown> };
    expect(rest).toMatchObject({
      level: "error",
      msg: "request.answered",
      path: "/:lang/sign-in/link/:token",
      route: "routes/account/sign-in-link",
      job: "accounts.sendSignInLink",
      status: 500,
    });
    expect(err).toMatchObject({ name: "TypeError", code: "ECONNREFUSED" });
    expect(err.stack).toEqual(expect.arrayContaining([expect.stringContaining("log.test.ts")]));
  });
});

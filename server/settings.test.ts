import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSettings, settingNames, UnsafeSettings } from "./settings.ts";

const key = (name: string, seed = 7) =>
  `${name}:${Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 37 + seed) % 256)).toString("base64")}`;

const safe = {
  APP_URL: "https://gemina.test",
  DATABASE_URL: "postgresql://app:vK3xQ9wLzR7tB2nM@127.0.0.1:5432/g",
  DATABASE_OWNER_URL: "postgresql://owner:hJ8pY4sDfC6gX1qA@127.0.0.1:5432/g",
  SMTP_URL: "smtps://mail.test:465",
  MAIL_FROM: "Gemina <mail@gemina.test>",
  SESSION_SECRET: "0d9f3b7a61c28e45b0d9f3b7a61c28e4",
  FIELD_KEY: key("2026"),
};

type Changes = Record<string, string | undefined>;

function namesRefused(changes: Changes, mode = 0o40700): string[] {
  try {
    readSettings({ ...safe, ...changes }, () => mode);
    return [];
  } catch (error) {
    if (error instanceof UnsafeSettings) return error.problems.map(({ name }) => name);
    throw error;
  }
}

const webhook = { STRIPE_WEBHOOK_SECRET: "whsec_0d9f3b7a61c28e45b0d9" };

describe("production", () => {
  test("starts with safe settings, in a data folder that others cannot read", () => {
    expect(namesRefused({})).toEqual([]);
    expect(namesRefused({}, 0o40711)).toEqual([]);
    expect(readSettings(safe, () => undefined)).toMatchObject({
      NODE_ENV: "production",
      PORT: 3000,
    });
  });

  test.each(["APP_URL", "SMTP_URL", "MAIL_FROM", "SESSION_SECRET", "FIELD_KEY"])(
    "names %s when it is missing or empty",
    (name) => {
      expect(namesRefused({ [name]: undefined })).toEqual([name]);
      expect(namesRefused({ [name]: "" })).toEqual([name]);
    },
  );

  test("names all that is wrong at once, and never says what it was", () => {
    const wrong = { SESSION_SECRET: "hunter2-is-my-secret-password-ok", LOG_LEVEL: "debug" };
    expect(namesRefused(wrong)).toEqual(["SESSION_SECRET", "LOG_LEVEL"]);
    expect(() => readSettings({ ...safe, ...wrong }, () => undefined)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("hunter2") }),
    );
  });

  test.each<[string, Changes]>([
    ["a short secret", { SESSION_SECRET: "0d9f3b7a61c28e45" }],
    ["a default secret", { SESSION_SECRET: "default-secret-0d9f3b7a61c28e45b0d9" }],
    ["a secret of one letter", { SESSION_SECRET: "a".repeat(64) }],
    ["a field key without a name", { FIELD_KEY: key("x").slice(2) }],
    ["a field key that is too short", { FIELD_KEY: "2026:c2hvcnQ=" }],
    ["a field key of zeros", { FIELD_KEY: `2026:${Buffer.alloc(32).toString("base64")}` }],
    ["a broken old field key", { FIELD_KEYS_OLD: "2025:abc" }],
    ["an old field key with the new one's name", { FIELD_KEYS_OLD: key("2026", 9) }],
    ["http to the public", { APP_URL: "http://gemina.test" }],
    ["an address that only looks local", { APP_URL: "http://127.0.0.1.gemina.test" }],
    ["a port that is none", { PORT: "70000" }],
    ["a payment host elsewhere", { STRIPE_API_BASE: "https://payments.test" }],
    ["a key that is none of Stripe's", { STRIPE_SECRET_KEY: "pk_live_1", ...webhook }],
    [
      "nothing that signs a key's messages",
      { STRIPE_WEBHOOK_SECRET: "", STRIPE_SECRET_KEY: "sk_live_1" },
    ],
    [
      "a signing secret that is none",
      { STRIPE_WEBHOOK_SECRET: "whsec_0d9f3b7a61c28e45,", STRIPE_SECRET_KEY: "sk_live_1" },
    ],
    [
      "real money for a sandbox",
      { STRIPE_SECRET_KEY: "rk_live_1", ...webhook, STRIPE_API_BASE: "http://127.0.0.1:12111" },
    ],
    ["a sender without address", { MAIL_FROM: "Gemina" }],
    ["a sender with a second line", { MAIL_FROM: "Gemina\r\nBcc: x@y.test <mail@gemina.test>" }],
    ["mail in the open", { SMTP_URL: "smtp://mail.test" }],
    ["mail to whoever answers", { SMTP_URL: "smtps://mail.test?tls.rejectUnauthorized=false" }],
    ["debug", { LOG_LEVEL: "debug" }],
    ["a debugger", { NODE_OPTIONS: "--inspect=0.0.0.0:9229" }],
    ["any certificate", { NODE_TLS_REJECT_UNAUTHORIZED: "0" }],
    ["the demo on a public address", { GEMINA_DEMO: "on" }],
    [
      "the demo for the whole net",
      { GEMINA_DEMO: "on", APP_URL: "http://127.0.0.1:1", HOST: "0.0.0.0" },
    ],
    ["a short metrics token", { METRICS_TOKEN: "abc" }],
  ])("refuses %s", (_what, changes) => {
    const named = changes["GEMINA_DEMO"] ? "GEMINA_DEMO" : Object.keys(changes)[0];
    expect(namesRefused(changes)).toEqual([named]);
  });

  test.each([
    ["without TLS", ""],
    ["with TLS that verifies nothing", "?sslmode=require"],
    ["with TLS that verifies no name", "?sslmode=verify-ca"],
    ["with two minds", "?sslmode=verify-full&sslmode=disable"],
    ["with a way around", "?sslmode=verify-full&ssl=0"],
  ])("refuses a remote database %s", (_what, query) => {
    const url = `postgresql://app:vK3xQ9wLzR7tB2nM@db.test/g${query}`;
    expect(namesRefused({ DATABASE_URL: url })).toEqual(["DATABASE_URL"]);
  });

  test("refuses a remote database behind a local address", () => {
    const url = `${safe.DATABASE_URL}?host=db.test`;
    expect(namesRefused({ DATABASE_URL: url })).toEqual(["DATABASE_URL"]);
  });

  test("takes a remote database with verified TLS, and a local socket", () => {
    const remote = "postgresql://app:vK3xQ9wLzR7tB2nM@db.test/g?sslmode=verify-full";
    expect(namesRefused({ DATABASE_URL: remote })).toEqual([]);
    const socket = "postgresql://app@localhost/g?host=/var/run/postgresql";
    expect(namesRefused({ DATABASE_URL: socket })).toEqual([]);
  });

  test.each(["password", "postgres", "app", "short", "", "my-password-is-long"])(
    "refuses %j as the database's password",
    (password) => {
      const url = `postgresql://app:${password}@127.0.0.1/g`;
      expect(namesRefused({ DATABASE_URL: url })).toEqual(["DATABASE_URL"]);
    },
  );

  test("refuses the tables' owner as the app's role, and an owner without app", () => {
    expect(namesRefused({ DATABASE_URL: safe.DATABASE_OWNER_URL })).toEqual(["DATABASE_URL"]);
    expect(namesRefused({ DATABASE_URL: undefined })).toEqual(["DATABASE_URL"]);
  });

  test.each([0o40755, 0o40704, 0o40702])("refuses a data folder with mode %o", (mode) => {
    expect(namesRefused({}, mode)).toEqual(["DATA_DIR"]);
  });
});

test("outside production, what protects secrets of others still holds", () => {
  const testing = { NODE_ENV: "test", APP_URL: "http://anything.test", LOG_LEVEL: "debug" };
  expect(namesRefused(testing, 0o40755)).toEqual([]);
  expect(namesRefused({ ...testing, DATABASE_URL: "postgresql://a:b@db.test/g" })).toEqual([
    "DATABASE_URL",
  ]);
  expect(namesRefused({ ...testing, STRIPE_API_BASE: "https://payments.test" })).toEqual([
    "STRIPE_API_BASE",
  ]);
});

test("Stripe's own keys are taken, in test mode for a sandbox too", () => {
  expect(namesRefused({ STRIPE_SECRET_KEY: "sk_live_1", ...webhook })).toEqual([]);
  const sandbox = { STRIPE_API_BASE: "http://127.0.0.1:12111" };
  expect(namesRefused({ STRIPE_SECRET_KEY: "sk_test_1", ...webhook, ...sandbox })).toEqual([]);
});

test(".env.example explains every setting, and no other", () => {
  const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
  const named = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...settingNames].sort());
});

import { describe, expect, test } from "vitest";
import { isDatabaseGone } from "./database-gone.ts";

const error = (message: string, more: object = {}) => Object.assign(new Error(message), more);

describe("isDatabaseGone", () => {
  test.each([
    ["Prisma cannot reach it", error("…", { code: "P1001" })],
    [
      "a raw query cannot reach it",
      error("…", {
        code: "P2010",
        meta: { driverAdapterError: { cause: { kind: "DatabaseNotReachable" } } },
      }),
    ],
    ["it died in a query", error("Connection terminated unexpectedly")],
    [
      "it died in a transaction",
      error("Client has encountered a connection error and is not queryable"),
    ],
    ["no connection in time", error("timeout exceeded when trying to connect")],
    ["it is being stopped", error("…", { code: "57P01" })],
    ["it is starting up", error("…", { code: "57P03" })],
    [
      "no address of the host answers",
      new AggregateError([error("connect", { code: "ECONNREFUSED" })]),
    ],
    ["wrapped", error("…", { cause: error("…", { code: "ECONNRESET" }) })],
  ])("%s", (_, gone) => {
    expect(isDatabaseGone(gone)).toBe(true);
  });

  test.each([
    ["a row that is already there", error("…", { code: "P2002" })],
    ["a bug", new TypeError("undefined is not a function")],
    ["a refusal", error("notFound", { code: "notFound" })],
    ["no error at all", "Connection terminated"],
    ["nothing", null],
  ])("not: %s", (_, other) => {
    expect(isDatabaseGone(other)).toBe(false);
  });
});

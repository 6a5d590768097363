/** Prisma: not reachable, no answer in time, closed by the server, no free connection. */
const prismaCodes = new Set(["P1001", "P1002", "P1008", "P1017", "P2024"]);
const adapterKinds = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
]);
const socketCodes = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"]);
/** PostgreSQL: connection exceptions (08), too many connections, shutting down or starting up. */
const sqlState = /^(08...|53300|57P0[123])$/;
/** What pg says without a code, for connections that broke in use or were never made. */
const pgSays =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

type Known = {
  code?: unknown;
  message?: unknown;
  cause?: unknown;
  errors?: unknown[];
  meta?: { driverAdapterError?: unknown };
  kind?: unknown;
  originalCode?: unknown;
};

/**
 * True when a failure means that the database does not answer, and a later try may succeed: the reader
 * is told to come back (503), and nobody looks for a bug. All forms were seen with a killed server.
 */
export function isDatabaseGone(error: unknown, depth = 4): boolean {
  if (typeof error !== "object" || error === null || depth === 0) return false;
  const { code, message, cause, errors, meta, kind, originalCode } = error as Known;
  return (
    [code, originalCode].some((value) => typeof value === "string" && isGoneCode(value)) ||
    (typeof kind === "string" && adapterKinds.has(kind)) ||
    (typeof message === "string" && pgSays.test(message)) ||
    [cause, meta?.driverAdapterError, ...(errors ?? [])].some((inner) =>
      isDatabaseGone(inner, depth - 1),
    )
  );
}

function isGoneCode(code: string): boolean {
  return prismaCodes.has(code) || socketCodes.has(code) || sqlState.test(code);
}

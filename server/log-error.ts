const frame = /^\s+at [\w$.<>[\] ]*\(?(node:|file:\/\/|\/|[A-Z]:\\)[^\s()?]*:\d+:\d+\)?$/;
const className = /^[A-Z][A-Za-z]{2,50}$/;
/** `P2002`, `ECONNREFUSED`, `23505`: nothing that could carry a value. */
const codeShape = /^([A-Z][A-Z0-9_]{3,40}|[0-9A-Z]{5}|[a-z][A-Za-z]{2,40})$/;

/** What a log may know of an error. */
export type ReducedError = {
  name: string;
  code?: string;
  stack: string[];
  cause?: ReducedError;
  message?: string;
};

/**
 * An error without its message: Prisma prints the arguments of the query there, PostgreSQL the row.
 * The stack keeps its frames alone. `depth` bounds the chain of causes.
 */
export function reduceError(error: unknown, messages: boolean, depth = 3): ReducedError {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return {
    name: className.test(error.name) ? error.name : "Error",
    ...(codeShape.test(code) && { code }),
    ...(messages && { message: error.message }),
    stack: framesOf(error),
    ...(error.cause !== undefined &&
      depth > 0 && { cause: reduceError(error.cause, messages, depth - 1) }),
  };
}

function framesOf(error: Error): string[] {
  // The message comes first in a stack and may look like a frame itself.
  const stack = (error.stack ?? "").replace(error.message, "");
  return stack
    .split("\n")
    .filter((line) => frame.test(line))
    .map((line) => line.trim())
    .slice(0, 20);
}

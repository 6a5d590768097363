import { pino, type DestinationStream } from "pino";
import { reduceError } from "./log-error.ts";
import { keepAllowed, type LogFields } from "./log-fields.ts";

/** `noun.verb`: what happened, as a constant of the code and never a sentence with values in it. */
export type LogEvent = `${string}.${string}`;

type Write = {
  (event: LogEvent): void;
  (fields: LogFields, event: LogEvent): void;
};

/** The only way to write a line: fields outside the list do not compile, and do not pass at run time either. */
export type Log = Record<"debug" | "info" | "warn" | "error", Write>;

type Options = {
  level: string;
  /** Keeps the messages of errors. For development alone, where no value belongs to a real person. */
  messages?: boolean;
  destination?: DestinationStream;
};

const eventShape = /^[a-z][A-Za-z]*(\.[A-Za-z]+)+$/;

/**
 * One JSON line per event, on standard output. Only listed fields of the right shape pass (ASVS 16.2.5):
 * a list of what to hide would forget what nobody thought of.
 */
export function createLog({ level, messages = false, destination }: Options): Log {
  const sink = createSink(level, destination);
  const writer =
    (severity: keyof Log): Write =>
    (first: LogFields | LogEvent, second?: LogEvent) => {
      if (!sink.isLevelEnabled(severity)) return;
      const [fields, event] = typeof first === "string" ? [{}, first] : [first, second ?? ""];
      const error = fields.err === undefined ? {} : { err: reduceError(fields.err, messages) };
      sink[severity](
        { ...keepAllowed(fields), ...error },
        eventShape.test(event) ? event : "log.unnamed",
      );
    };

  return {
    debug: writer("debug"),
    info: writer("info"),
    warn: writer("warn"),
    error: writer("error"),
  };
}

/**
 * Says a sentence of the launcher as a line of the log. For the time before the port opens alone: what
 * starts a database knows no person, and nothing that a request brings may ever come this way.
 */
export function createAnnouncer({ level, destination }: Options): (line: string) => void {
  const sink = createSink(level, destination);
  return (line) => sink.info({ says: line }, "launcher.says");
}

function createSink(level: string, destination: DestinationStream | undefined) {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    // Pino's own way with errors would add what ours has left out.
    serializers: { err: (error: unknown) => error },
  };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * Takes the console away from libraries in production: what they print knows no list. React and Remix
 * print whole errors, with the address of the page and so its token.
 */
export function silenceConsole(log: Log): void {
  const note =
    (severity: "warn" | "error"): typeof console.error =>
    (...given: unknown[]) =>
      log[severity]({ err: given.find((value) => value instanceof Error) }, "console.written");
  Object.assign(console, {
    log: note("warn"),
    info: note("warn"),
    debug: note("warn"),
    warn: note("warn"),
    error: note("error"),
  });
}

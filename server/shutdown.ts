import type { Log } from "./log.ts";

type Stop = () => Promise<void>;

/**
 * Stops what was started, newest first, on SIGTERM, SIGINT or a failure that nobody caught. A second
 * signal ends the process at once. Parts added while stopping are stopped as well. Before the site is open
 * a failure is also said in its own words: no person's data can be in it, and the operator needs them.
 */
export function createShutdown(log: Log, say: (line: string) => void) {
  const parts: { part: string; stop: Stop }[] = [];
  let begun = false;
  let isOpen = false;

  const run = async (exitCode: number) => {
    begun = true;
    for (let last = parts.pop(); last; last = parts.pop()) {
      const { part, stop } = last;
      await stop().catch((err: unknown) => log.error({ err, part }, "shutdown.partFailed"));
    }
    log.info("server.stopped");
    process.exit(exitCode);
  };

  const onSignal = (signal: string) => {
    if (begun) process.exit(1);
    log.info({ signal }, "server.stopping");
    void run(0);
  };
  const onFailure = (err: unknown) => {
    log.error({ err }, "server.failed");
    if (!isOpen && err instanceof Error) say(err.message);
    if (!begun) void run(1);
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
  process.on("uncaughtException", onFailure);
  process.on("unhandledRejection", onFailure);

  return {
    add: (part: string, stop: Stop) => void parts.push({ part, stop }),
    hasBegun: () => begun,
    siteIsOpen: () => {
      isOpen = true;
    },
  };
}

import { setTimeout as pause } from "node:timers/promises";
import type { Postmaster } from "./postmaster.ts";
import { isAlive } from "./processes.ts";

const pollMs = 100;
const restartsAtMost = 5;
/** After this long without a fall the count begins anew. */
const forgivenAfterMs = 60_000;

type Options = {
  launch: () => Promise<Postmaster>;
  log: (line: string) => void;
  onGone?: ((error: Error) => void) | undefined;
  /** False where another launcher looks after the server. */
  follow: boolean;
};

/**
 * Looks after a server: starts it again when it falls, at most five times in a row, each time after
 * a longer pause. It polls, because an adopted server is no child of ours and tells us nothing.
 */
export function watch(first: Postmaster, { launch, log, onGone, follow }: Options) {
  const ending = new AbortController();
  let { pid } = first;
  let falls = 0;
  let lastFall = 0;

  const rest = (ms: number) =>
    pause(ms, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);

  const revive = async () => {
    if (Date.now() - lastFall > forgivenAfterMs) falls = 0;
    while (falls < restartsAtMost && !ending.signal.aborted) {
      falls += 1;
      lastFall = Date.now();
      log(`PostgreSQL is gone: starting it again (${falls} of ${restartsAtMost}).`);
      await rest(100 * 3 ** (falls - 1));
      try {
        ({ pid } = await launch());
        return true;
      } catch (error) {
        log(error instanceof Error ? error.message : String(error));
      }
    }
    return false;
  };

  const ended = () => ending.signal.aborted;

  const look = async () => {
    while (!ended()) {
      await rest(pollMs);
      if (ended() || isAlive(pid) || (await revive())) continue;
      if (!ended()) onGone?.(new Error("PostgreSQL could not be kept running."));
      return;
    }
  };
  const looking = follow ? look() : Promise.resolve();

  return {
    pid: () => pid,
    /** Ends the looking after, so that a wanted stop is not taken for a fall. */
    end: async () => {
      ending.abort();
      await looking;
    },
  };
}

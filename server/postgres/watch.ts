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
};

/**
 * Looks after a server: starts it again when it falls, at most five times in a row, each time after
 * a longer pause. It polls, because an adopted server is no child of ours and tells us nothing.
 */
export class Watch {
  readonly #ending = new AbortController();
  readonly #options: Options;
  #pid: number;
  #falls = 0;
  #lastFall = 0;
  #looking: Promise<void> = Promise.resolve();

  constructor(first: Postmaster, options: Options) {
    this.#pid = first.pid;
    this.#options = options;
  }

  /** The server's process number, a new one after each restart. */
  get pid(): number {
    return this.#pid;
  }

  begin(): void {
    this.#looking = this.#look();
  }

  /** Ends the looking after, so that a wanted stop is not taken for a fall. */
  async end(): Promise<void> {
    this.#ending.abort();
    await this.#looking;
  }

  async #look(): Promise<void> {
    while (!this.#ended()) {
      await this.#rest(pollMs);
      if (this.#ended() || isAlive(this.#pid) || (await this.#revive())) continue;
      if (!this.#ended())
        this.#options.onGone?.(new Error("PostgreSQL could not be kept running."));
      return;
    }
  }

  async #revive(): Promise<boolean> {
    const { log, launch } = this.#options;
    if (Date.now() - this.#lastFall > forgivenAfterMs) this.#falls = 0;
    while (this.#falls < restartsAtMost && !this.#ended()) {
      this.#falls += 1;
      this.#lastFall = Date.now();
      log(`PostgreSQL is gone: starting it again (${this.#falls} of ${restartsAtMost}).`);
      await this.#rest(100 * 3 ** (this.#falls - 1));
      try {
        this.#pid = (await launch()).pid;
        return true;
      } catch (error) {
        log(error instanceof Error ? error.message : String(error));
      }
    }
    return false;
  }

  #ended(): boolean {
    return this.#ending.signal.aborted;
  }

  async #rest(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.#ending.signal, ref: false }).catch(() => undefined);
  }
}

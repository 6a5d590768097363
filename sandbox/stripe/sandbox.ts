import { Clock } from "./clock.ts";
import { State } from "./state.ts";
import { Webhooks } from "./webhooks.ts";

type Options = {
  /** Where everything is kept; nowhere without it. */
  file?: string | undefined;
  now?: Date;
  target?: { url: string; secret: string } | undefined;
};

/** A payment service on this machine that behaves as Stripe does, and as badly as it is told to. */
export class Sandbox {
  readonly state: State;
  readonly clock: Clock;
  readonly webhooks: Webhooks;
  /** The requests that were made last, for tests that look for what must not be in one. */
  readonly requests: { method: string; path: string; text: string }[] = [];
  /** How many of the next requests are carried out and never answered. */
  silences = 0;
  origin = "";

  constructor({ file, now, target }: Options = {}) {
    this.state = new State(file);
    this.clock = new Clock(now);
    this.webhooks = new Webhooks(this.state, target);
  }

  /** Where the page of a session is. */
  pageAt = (id: string): string => `${this.origin}/c/pay/${id}`;

  record(request: { method: string; path: string; text: string }): void {
    this.requests.push(request);
    if (this.requests.length > 10_000) this.requests.shift();
  }

  takesSilence(): boolean {
    if (this.silences === 0) return false;
    this.silences -= 1;
    return true;
  }
}

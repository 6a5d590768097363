import Stripe from "stripe";
import type { State } from "./state.ts";

/** How the sandbox's messages misbehave, until told otherwise. */
export type Switches = {
  /** Each message is sent so many times. */
  copies: number;
  /** Messages wait until the next, which goes first. */
  reorder: boolean;
  drop: boolean;
  delayMs: number;
  badSignature: boolean;
};

export const wellBehaved: Switches = {
  ...{ copies: 1, reorder: false, drop: false, delayMs: 0, badSignature: false },
};

const RETRIES_MS = [1_000, 5_000, 30_000];

type Target = { url: string; secret: string };

/** Sends signed messages to the site, again when it does not answer, and as badly as the switches say. */
export class Webhooks {
  switches: Switches = wellBehaved;
  /** Set once it is known where the site is. */
  target: Target | undefined;
  readonly #state: State;
  readonly #timers = new Set<NodeJS.Timeout>();
  #held: Stripe.Event | undefined;

  constructor(state: State, target?: Target) {
    this.#state = state;
    this.target = target;
  }

  send(event: Stripe.Event): void {
    const { drop, reorder, copies, delayMs } = this.switches;
    if (drop || !this.target) return;
    if (reorder && !this.#held) {
      this.#held = event;
      this.#later(2_000, () => this.#release());
      return;
    }
    for (let copy = 0; copy < copies; copy += 1) this.#later(delayMs, () => this.#post(event, 0));
    if (this.#held) this.#later(delayMs + 50, () => this.#release());
  }

  /** Sends an event again that was sent, or dropped, before. */
  resend(event: Stripe.Event): void {
    this.#later(0, () => this.#post(event, 0));
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #release(): void {
    const event = this.#held;
    this.#held = undefined;
    if (event) void this.#post(event, 0);
  }

  #later(ms: number, run: () => unknown): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void run();
    }, ms);
    this.#timers.add(timer);
  }

  async #post(event: Stripe.Event, attempt: number): Promise<void> {
    const { target } = this;
    if (!target) return;
    const payload = JSON.stringify(event);
    const secret = this.switches.badSignature ? "whsec_of_somebody_else" : target.secret;
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret });
    const headers = { "content-type": "application/json", "stripe-signature": signature };
    const answered = await fetch(target.url, { method: "POST", headers, body: payload }).then(
      ({ ok }) => ok,
      () => false,
    );
    const stored = this.#state.events.get(event.id);
    if (answered && stored) {
      stored.pending_webhooks = 0;
      return;
    }
    const wait = RETRIES_MS[attempt];
    if (!answered && wait !== undefined) this.#later(wait, () => this.#post(event, attempt + 1));
  }
}

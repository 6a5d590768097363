import { Clock } from "./clock.ts";
import { State } from "./state.ts";
import { Webhooks } from "./webhooks.ts";

/** What says where a request or an object is not what Stripe's types say (./contract). */
type Contract = {
  checkRequest: (method: string, path: string, params: unknown) => string[];
  checkObject: (object: unknown) => string[];
};

type Options = {
  /** Where everything is kept; nowhere without it. */
  file?: string | undefined;
  now?: Date;
  target?: { url: string; secret: string } | undefined;
  /** Takes some seconds to read: for tests. */
  contract?: Contract;
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
  /** Where requests, answers and messages were not as the contract says. */
  readonly breaches: string[] = [];
  readonly #contract: Contract | undefined;

  constructor({ file, now, target, contract }: Options = {}) {
    this.#contract = contract;
    this.state = new State(file);
    this.clock = new Clock(now);
    this.webhooks = new Webhooks(this.state, target);
  }

  /** Where the page of a session is. */
  pageAt = (id: string): string => `${this.origin}/c/pay/${id}`;

  /** What of a request is not as the contract says; empty where nothing looks at it. */
  checkRequest(method: string, path: string, params: unknown): string[] {
    return this.#keep(this.#contract?.checkRequest(method, path, params));
  }

  /** The same of what the sandbox answers and tells: nobody is to learn from objects that Stripe never sends. */
  checkObject(object: unknown): string[] {
    return this.#keep(this.#contract?.checkObject(object));
  }

  #keep(breaches: string[] = []): string[] {
    this.breaches.push(...breaches);
    return breaches;
  }

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

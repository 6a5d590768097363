import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type Stripe from "stripe";

/** An answer that was given to a request with an idempotency key, given again to the same request. */
export type Kept = { request: string; status: number; body: unknown };

/** What a session's payment is to carry, until somebody pays. */
export type Plan = {
  description: string | null;
  suffix: string | null;
  metadata: Record<string, string>;
};

type Stored = {
  sessions: [string, Stripe.Checkout.Session][];
  plans: [string, Plan][];
  intents: [string, Stripe.PaymentIntent][];
  charges: [string, Stripe.Charge][];
  refunds: [string, Stripe.Refund][];
  disputes: [string, Stripe.Dispute][];
  events: [string, Stripe.Event][];
  kept: [string, Kept][];
};

/** The identifier of what an object refers to, which it may hold whole. */
export function idOf(reference: string | { id: string } | null | undefined): string {
  return typeof reference === "string" ? reference : (reference?.id ?? "");
}

/** Everything one account of the sandbox holds: in memory, and in a file that a restart reads. */
export class State {
  readonly sessions = new Map<string, Stripe.Checkout.Session>();
  readonly plans = new Map<string, Plan>();
  readonly intents = new Map<string, Stripe.PaymentIntent>();
  readonly charges = new Map<string, Stripe.Charge>();
  readonly refunds = new Map<string, Stripe.Refund>();
  readonly disputes = new Map<string, Stripe.Dispute>();
  readonly events = new Map<string, Stripe.Event>();
  readonly kept = new Map<string, Kept>();
  readonly #file: string | undefined;

  constructor(file?: string) {
    this.#file = file;
    if (!file || !existsSync(file)) return;
    const stored = JSON.parse(readFileSync(file, "utf8")) as Stored;
    for (const name of parts)
      for (const [key, value] of stored[name]) (this[name] as Map<string, unknown>).set(key, value);
  }

  /** Keeps everything in the file, whole or not at all. */
  save(): void {
    if (!this.#file) return;
    const stored = Object.fromEntries(parts.map((name) => [name, [...this[name]]]));
    writeFileSync(`${this.#file}.new`, JSON.stringify(stored), { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
  }
}

const parts = [
  ...(["sessions", "plans", "intents", "charges", "refunds", "disputes"] as const),
  ...(["events", "kept"] as const),
] satisfies (keyof Stored)[];

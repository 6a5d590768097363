/** The sandbox's own time: the machine's, or that of a test which has one of its own. */
export class Clock {
  readonly #offsetMs: number;

  constructor(now = new Date()) {
    this.#offsetMs = now.getTime() - Date.now();
  }

  /** Seconds since 1970, as Stripe counts. */
  now(): number {
    return Math.floor((Date.now() + this.#offsetMs) / 1000);
  }
}

/** What a mail server can do to us. `drop` keeps the mail and hangs up before it says so. */
export const faultKinds = ["refuse", "greylist", "hang", "drop"] as const;

export type FaultKind = (typeof faultKinds)[number];

/** The fault that is on, and for how many mails still; null means until it is taken off. */
export type Fault = { kind: FaultKind; times: number | null };

/** The fault a request asks for, null for none; undefined when it asks for something else. */
export function readFault(asked: unknown): Fault | null | undefined {
  if (typeof asked !== "object" || asked === null || !("kind" in asked)) return undefined;
  if (asked.kind === "none") return null;
  const kind = faultKinds.find((one) => one === asked.kind);
  const times = "times" in asked ? asked.times : null;
  if (!kind || !(times === null || (Number.isInteger(times) && Number(times) > 0)))
    return undefined;
  return { kind, times: times === null ? null : Number(times) };
}

/** Faults that are on, taken one mail at a time. */
export class Faults {
  #fault: Fault | null = null;

  get current(): Fault | null {
    return this.#fault;
  }

  set(fault: Fault | null): void {
    this.#fault = fault;
  }

  /** Takes the fault when it is one of these kinds, and counts it. */
  take(...kinds: FaultKind[]): FaultKind | null {
    const fault = this.#fault;
    if (!fault || !kinds.includes(fault.kind)) return null;
    if (fault.times !== null)
      this.#fault = fault.times > 1 ? { ...fault, times: fault.times - 1 } : null;
    return fault.kind;
  }
}

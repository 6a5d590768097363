/** Seconds that are left, by a clock that is given: rules are told the time. */
export class TimeLimit {
  private readonly clock: () => number;
  private readonly end: number;

  /** `clock` counts milliseconds from wherever it likes. */
  constructor(clock: () => number, seconds: number) {
    this.clock = clock;
    this.end = clock() + seconds * 1000;
  }

  /** Seconds left, 0 once it is over. */
  left(): number {
    return Math.max(0, this.end - this.clock()) / 1000;
  }

  isOver(): boolean {
    return this.clock() >= this.end;
  }

  /** A limit that takes a share of what is left. */
  share(part: number): TimeLimit {
    return new TimeLimit(this.clock, this.left() * part);
  }
}

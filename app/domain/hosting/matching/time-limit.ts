/** Counts milliseconds, from wherever it likes. */
export type Clock = () => number;

/** Seconds that are left, by a clock that is given (rules are told the time), unless it is cancelled before. */
export class TimeLimit {
  private readonly clock: Clock;
  private readonly end: number;
  readonly isCancelled: () => boolean;

  constructor(clock: Clock, seconds: number, isCancelled = () => false) {
    this.clock = clock;
    this.end = clock() + seconds * 1000;
    this.isCancelled = isCancelled;
  }

  /** Seconds left, 0 once it is over. */
  left(): number {
    return this.isCancelled() ? 0 : Math.max(0, this.end - this.clock()) / 1000;
  }

  isOver(): boolean {
    return this.left() <= 0;
  }

  /** The same, or so many seconds where more are left. */
  atMost(seconds: number): TimeLimit {
    return new TimeLimit(this.clock, Math.min(seconds, this.left()), this.isCancelled);
  }

  /** A limit that takes a share of what is left. */
  share(part: number): TimeLimit {
    return new TimeLimit(this.clock, this.left() * part, this.isCancelled);
  }
}

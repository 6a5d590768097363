/** What should become of registrations, written a second time and as plainly as can be: no database, no shared rule. */

export type ModelParty = {
  town: string;
  /** How many of it have not left. */
  size: number;
  state: "waiting" | "offered" | "held" | "gone";
  skips: number;
  /** Last day of its term. */
  until: number;
};

export type ModelEvent = {
  capacity: number;
  /** Places of towns, until a day. */
  kept: Record<string, number>;
  releasedOn: number;
  /** Last day of registration. */
  lastDay: number;
};

const OFFER_DAYS = 3;
const HELD_DAYS = 14;

export class RegistrationModel {
  readonly parties: ModelParty[] = [];
  day = 0;
  readonly #event: ModelEvent;

  constructor(event: ModelEvent) {
    this.#event = event;
  }

  #seated(town: string, more: readonly ModelParty[]): number {
    const has = this.parties.filter(({ state }) => state === "offered" || state === "held");
    const all = [...has, ...more].filter((party) => party.town === town);
    return all.reduce((sum, { size }) => sum + size, 0);
  }

  /** What a town could take if these had places besides. */
  #free(town: string, more: readonly ModelParty[] = []): number {
    const { capacity, kept, releasedOn } = this.#event;
    const all = [...this.parties, ...more];
    const towns = new Set([...Object.keys(kept), ...all.map((party) => party.town), town]);
    let gone = 0;
    for (const one of towns) {
      const seated = this.#seated(one, more);
      const own = this.day < releasedOn && one !== town ? (kept[one] ?? 0) : 0;
      gone += Math.max(seated, own);
    }
    return capacity - gone;
  }

  #takesFrom(party: ModelParty, from: ModelParty, more: readonly ModelParty[]): boolean {
    const [before, after] = [this.#free(from.town, more), this.#free(from.town, [...more, party])];
    return Math.max(0, after) < Math.max(0, before);
  }

  /** Who of these gets places now, in their order; notes who was passed over. */
  #turns(queue: readonly ModelParty[]): ModelParty[] {
    const [chosen, passed, skipped] = [
      [] as ModelParty[],
      [] as ModelParty[],
      new Set<ModelParty>(),
    ];
    let owed: ModelParty | undefined;
    for (const party of queue) {
      const isKept = owed !== undefined && this.#takesFrom(party, owed, chosen);
      if (!isKept && this.#free(party.town, chosen) >= party.size) {
        for (const one of passed) if (this.#takesFrom(party, one, chosen)) skipped.add(one);
        chosen.push(party);
      } else {
        passed.push(party);
        if (party.skips >= 2 && this.day <= this.#event.lastDay) owed ??= party;
      }
    }
    for (const party of skipped) party.skips += 1;
    return chosen;
  }

  #offer(chosen: readonly ModelParty[]): void {
    for (const party of chosen) {
      party.state = "offered";
      party.until = this.day + OFFER_DAYS;
    }
  }

  readonly #waiting = () => this.parties.filter(({ state }) => state === "waiting");

  register(town: string, size: number): void {
    const party: ModelParty = { town, size, state: "waiting", skips: 0, until: 0 };
    // Without room for it alone nobody else is looked at.
    const hasRoom = this.#free(town) >= size;
    const chosen = hasRoom ? this.#turns([...this.#waiting(), party]) : [];
    this.#offer(chosen.filter((one) => one !== party));
    if (chosen.includes(party)) {
      party.state = "held";
      party.until = this.day + HELD_DAYS;
    }
    this.parties.push(party);
  }

  /** One of a party leaves. */
  withdraw(party: ModelParty): void {
    party.size -= 1;
    if (party.size === 0) party.state = "gone";
    this.#offer(this.#turns(this.#waiting()));
  }

  accept(party: ModelParty): void {
    party.state = "held";
    party.until = this.day + HELD_DAYS;
  }

  decline(party: ModelParty): void {
    party.state = "gone";
    this.#offer(this.#turns(this.#waiting()));
  }

  wait(days: number): void {
    this.day += days;
    for (const party of this.parties)
      if ((party.state === "held" || party.state === "offered") && party.until < this.day)
        party.state = "gone";
    this.#offer(this.#turns(this.#waiting()));
  }
}

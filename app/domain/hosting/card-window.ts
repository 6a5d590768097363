const DAY = 86_400_000;

/** Days after an event for which both sides still read each other's card (domain.md 4.4). */
export const DAYS_AFTER = 2;

/** Last day on which the cards of an event are read, as `2027-07-15`. */
export const cardUntil = (endsOn: string): string =>
  new Date(Date.parse(endsOn) + DAYS_AFTER * DAY).toISOString().slice(0, 10);

/** The calendar and the clock of the place where an event is. */

/** The day (`2027-04-30`) that it is in a time zone at an instant. */
export function dayIn(timeZone: string, instant: Date): string {
  return shownIn(timeZone, instant).slice(0, 10);
}

/** The instant at which the clocks of a time zone show this day and time (`2027-04-30`, `23:59:59`). */
export function instantAt(day: string, time: string, timeZone: string): Date {
  const asUtc = new Date(`${day}T${time}Z`);
  const first = new Date(asUtc.getTime() - offsetAt(asUtc, timeZone));
  // The offset of the guess may be that of the other side of a change of clocks.
  return new Date(asUtc.getTime() - offsetAt(first, timeZone));
}

/** When the next day begins in a time zone. */
export function nextMidnight(timeZone: string, now: Date): Date {
  const tomorrow = new Date(Date.parse(dayIn(timeZone, now)) + 86_400_000);
  return instantAt(tomorrow.toISOString().slice(0, 10), "00:00:00", timeZone);
}

/** True where the hour says something: a term that begins or ends with its day is told by the day alone. */
export function hasHour(timeZone: string, instant: Date): boolean {
  return !/ (00:00|23:59)/.test(shownIn(timeZone, instant));
}

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: Date, timeZone: string): number {
  const shown = shownIn(timeZone, instant).replace(" ", "T");
  return Date.parse(`${shown}Z`) - Math.floor(instant.getTime() / 1000) * 1000;
}

/** `2027-04-30 23:59:59`: the Swedish way of writing it is the ISO way. */
function shownIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "medium",
  }).format(instant);
}

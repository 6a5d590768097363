/** The instant at which the clocks of a time zone show this day and time (`2027-04-30`, `23:59:59`). */
export function instantAt(day: string, time: string, timeZone: string): Date {
  const asUtc = new Date(`${day}T${time}Z`);
  const first = new Date(asUtc.getTime() - offsetAt(asUtc, timeZone));
  // The offset of the guess may be that of the other side of a change of clocks.
  return new Date(asUtc.getTime() - offsetAt(first, timeZone));
}

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: Date, timeZone: string): number {
  const shown = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "medium",
  }).format(instant);
  return Date.parse(`${shown.replace(" ", "T")}Z`) - Math.floor(instant.getTime() / 1000) * 1000;
}

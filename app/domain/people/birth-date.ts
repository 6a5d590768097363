/** Days of birth, as `YYYY-MM-DD`, and the ages they make. */

/** Nobody lives longer. */
const LONGEST_LIFE = 120;

/** The day of three typed parts; null where the calendar has no such day. */
export function dayOfParts(day: string, month: string, year: string): string | null {
  if (![day, month].every((part) => /^\d{1,2}$/.test(part)) || !/^\d{4}$/.test(year)) return null;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

/** Full years on a day; whoever was born on 29 February has her birthday on 1 March in other years. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** True for a day on which somebody who is alive today can have been born. */
export function isBirthDate(birthDate: string, today: string): boolean {
  return birthDate <= today && ageOn(birthDate, today) <= LONGEST_LIFE;
}

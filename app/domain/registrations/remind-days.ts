/** So many days before an event families are reminded of what is missing. */
const REMINDER_DAYS = [3, 7, 14, 30] as const;

/** Which reminder it is time for so many days before an event; null while there is none, and on the day itself. */
export function reminderFor(daysLeft: number): number | null {
  if (daysLeft < 1) return null;
  return REMINDER_DAYS.find((days) => daysLeft <= days) ?? null;
}

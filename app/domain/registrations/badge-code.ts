/** What the code of a badge says: which registration, and nothing of the person. */
export const badgeCode = (registrationId: string): string => `GEMINA:${registrationId}`;

/** The registration of a code that was read from a badge, or of the id alone; null for anything else. */
export function registrationOf(read: string): string | null {
  const id = /^(?:GEMINA:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(read.trim())?.[1];
  return id?.toLowerCase() ?? null;
}

/** Where a place is, as maps write it. */
export type Coordinates = { latitude: number; longitude: number };

const PAIR = /^(-?\d{1,2}(?:[.,]\d+)?)\s*°?\s*[,;\s]\s*(-?\d{1,3}(?:[.,]\d+)?)\s*°?$/;

/** The two numbers of `52.4069, 17.0846`, with points or commas; null when they name no place on earth. */
export function coordinatesOf(typed: string): Coordinates | null {
  const [, north, east] = PAIR.exec(typed.trim()) ?? [];
  if (!north || !east) return null;
  const [latitude, longitude] = [numberOf(north), numberOf(east)];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/** True for what `coordinatesOf` can read. */
export const isOnEarth = (typed: string): boolean => coordinatesOf(typed) !== null;

/** Coordinates as a field shows them; empty where there are none. */
export function typedCoordinates(latitude: number | null, longitude: number | null): string {
  return latitude === null || longitude === null ? "" : `${latitude}, ${longitude}`;
}

/** Where a map shows them: another site's page, opened only by who asks for it. */
export function mapLink({ latitude, longitude }: Coordinates): string {
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
}

const numberOf = (typed: string) => Number(typed.replace(",", "."));

import { geoConicEqualArea, type GeoProjection } from "d3-geo";

/** A drawing of the map: its size in its own units, and how the globe is laid on it. */
export type MapDrawing = {
  width: number;
  height: number;
  /** Place of the projection's origin, and its scale. */
  scale: number;
  translate: [x: number, y: number];
};

/** The two drawings: for wide screens, with the Atlantic left free for the title, and for phones. */
export const mapDrawings = {
  wide: { width: 1400, height: 700, scale: 1749.6, translate: [999, 874.6] },
  narrow: { width: 390, height: 372, scale: 793, translate: [239, 422.6] },
} satisfies Record<string, MapDrawing>;

/** Conic and equal-area, so that no country looks larger than it is; made for central Europe. */
export function projectionOf({ scale, translate }: MapDrawing): GeoProjection {
  return geoConicEqualArea().parallels([42, 60]).rotate([-12, 0]).scale(scale).translate(translate);
}

/** Where a place (degrees) lies on a drawing, to a tenth of its unit. */
export function positionOf(
  drawing: MapDrawing,
  { latitude, longitude }: { latitude: number; longitude: number },
): { x: number; y: number } {
  const [x, y] = projectionOf(drawing)([longitude, latitude]) ?? [NaN, NaN];
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

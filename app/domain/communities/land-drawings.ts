/** The land under the map, one file for each drawing. Written by scripts/land.ts. */
export const landDrawings = {
  wide: "/map/land-1400x700-43300efb.svg",
  narrow: "/map/land-390x372-7e59b016.svg",
} as const;

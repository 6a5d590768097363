/** The land under the map, one file for each drawing. Written by scripts/land.ts. */
export const landDrawings = {
  wide: "/map/land-1400x700-c9e8783b.svg",
  narrow: "/map/land-390x372-e8cd2577.svg",
} as const;

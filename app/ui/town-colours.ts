/** The twelve colours a community may have; each is checked for contrast in both themes (tokens.css). */
export const townColours = [
  "madder",
  "clay",
  "ochre",
  "hazel",
  "moss",
  "fir",
  "lagoon",
  "woad",
  "indigo",
  "iris",
  "plum",
  "graphite",
] as const;

export type TownColour = (typeof townColours)[number];

/** The colour a row of the database names; graphite, the plainest, for one that is none of ours. */
export function townColour(name: string): TownColour {
  return townColours.find((colour) => colour === name) ?? "graphite";
}

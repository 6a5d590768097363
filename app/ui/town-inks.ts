import type { TownColour } from "./town-colours.ts";

/** The towns' colours on paper, for pictures that no stylesheet reaches; a test holds them to tokens.css. */
export const townInks: Record<TownColour, string> = {
  madder: "#871701",
  clay: "#a5514d",
  ochre: "#7f5b00",
  hazel: "#a8785c",
  moss: "#838300",
  fir: "#25523b",
  lagoon: "#488d95",
  woad: "#2c70af",
  indigo: "#2b277f",
  iris: "#613aa1",
  plum: "#572d5a",
  graphite: "#626a73",
};

/** Paper, ink and quiet ink of the light theme. */
export const paperInks = { paper: "#faf8f4", ink: "#1b2333", quiet: "#5a6475" } as const;

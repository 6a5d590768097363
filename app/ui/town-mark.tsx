import type { TownColour } from "./town-colours.ts";

type Props = {
  name: string;
  colour: TownColour;
  host?: boolean;
  /** Not on the map: a dashed ring instead of a dot. */
  unplaced?: boolean;
  language?: string;
};

/** A town's name with its dot; the host's dot wears a ring. The name always stands beside the colour. */
export function TownMark({ name, colour, host, unplaced, language }: Props) {
  const kind = unplaced ? " town--unplaced" : host ? " town--host" : "";
  return (
    <span className={`town k-${colour}${kind}`} lang={language}>
      {name}
    </span>
  );
}

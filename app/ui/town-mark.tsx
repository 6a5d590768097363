import type { TownColour } from "./town-colours.ts";

type Props = { name: string; colour: TownColour; host?: boolean; language?: string };

/** A town's name with its dot; the host's dot wears a ring. The name always stands beside the colour. */
export function TownMark({ name, colour, host, language }: Props) {
  return (
    <span className={`town k-${colour}${host ? " town--host" : ""}`} lang={language}>
      {name}
    </span>
  );
}

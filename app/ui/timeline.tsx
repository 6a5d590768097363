import type { TownColour } from "./town-colours.ts";

export type Knot = { word: string; text: string; phase: "done" | "now" | "todo"; spoken: string };

type Props = { from: TownColour; to: TownColour; knots: Knot[] };

/** The thread from home to host: what is done, what is now, what is to come. Across on a desk, down on a phone. */
export function Timeline({ from, to, knots }: Props) {
  return (
    <ol className={`journey from-${from} to-${to}`}>
      {knots.map(({ word, text, phase, spoken }) => (
        <li key={word} className={phase} aria-current={phase === "now" ? "step" : undefined}>
          <b>
            {word}
            <span className="sr">{` (${spoken})`}</span>
          </b>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}

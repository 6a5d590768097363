import type { TownColour } from "./town-colours.ts";

type Props = {
  taken: number;
  places: number;
  colour: TownColour;
  /** The same in words; left out where they stand beside the dots. */
  text?: string;
  small?: boolean;
};

/** Places as a filled row of dots, with the same said in words. */
export function PlaceDots({ taken, places, colour, text, small }: Props) {
  return (
    <span
      className={`dots${small ? " dots--s" : ""} k-${colour}`}
      {...(text ? { role: "img", "aria-label": text } : { "aria-hidden": true })}
    >
      {Array.from({ length: places }, (_, at) => (
        <i key={at} className={at < taken ? "t" : undefined} />
      ))}
    </span>
  );
}

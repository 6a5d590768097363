import type { TownColour } from "./town-colours.ts";

type Props = { taken: number; places: number; colour: TownColour; text: string };

/** Places as a filled row of dots, with the same said in words. */
export function PlaceDots({ taken, places, colour, text }: Props) {
  return (
    <span className={`dots k-${colour}`} role="img" aria-label={text}>
      {Array.from({ length: places }, (_, at) => (
        <i key={at} className={at < taken ? "t" : undefined} />
      ))}
    </span>
  );
}

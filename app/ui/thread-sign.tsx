import { useId } from "react";
import { sags, threadPath, type Point } from "./thread.ts";
import { ThreadGradient } from "./thread-gradient.tsx";
import type { TownColour } from "./town-colours.ts";

export type SignTown = { colour: TownColour; longitude: number | null; latitude: number | null };

const [WIDTH, MIDDLE, MARGIN] = [104, 17, 7];
/** Above so many towns they stand evenly, and no thread needs to make room for a dot. */
const PLACED_AT_MOST = 4;

/** Places from west to east; north is up, as far as 32 units of height allow. */
function placesOf(towns: SignTown[]): Point[] {
  const order = towns
    .map((town, at) => ({ at, x: town.longitude ?? 0, y: town.latitude ?? 0 }))
    .sort((a, b) => a.x - b.x);
  const [south, north] = [Math.min(...order.map((o) => o.y)), Math.max(...order.map((o) => o.y))];
  const [west, east] = [order[0]?.x ?? 0, order.at(-1)?.x ?? 0];
  const places: Point[] = [];
  order.forEach((town, rank) => {
    const even = order.length > PLACED_AT_MOST || east === west;
    const share = even ? rank / Math.max(1, order.length - 1) : (town.x - west) / (east - west);
    places[town.at] = {
      x: MARGIN + share * (WIDTH - 2 * MARGIN),
      y: MIDDLE + 6 - (north === south ? 6 : ((town.y - south) / (north - south)) * 12),
    };
  });
  return places;
}

/** The small sign of an event: its host in a ring, a thread to each guest. Says nothing that the words do not. */
export function ThreadSign({ host, guests }: { host: SignTown; guests: SignTown[] }) {
  const id = useId();
  const [home = { x: MARGIN, y: MIDDLE }, ...others] = placesOf([host, ...guests]);
  const radius = guests.length >= PLACED_AT_MOST ? 3 : 4;
  const isPlaced = guests.length < PLACED_AT_MOST;
  /** A thread that passes a town hangs below it. */
  const passes = (place: Point) =>
    others.some(({ x }) => Math.min(home.x, place.x) < x && x < Math.max(home.x, place.x));
  return (
    <svg className="mini" viewBox={`0 0 ${WIDTH} 32`} aria-hidden="true" focusable="false">
      {others.map((place, at) => (
        <g key={at} className={`a-${host.colour} b-${guests[at]?.colour ?? host.colour}`}>
          <ThreadGradient id={`${id}${at}`} a={home} b={place} />
          <path
            className="thread"
            stroke={`url(#${id}${at})`}
            strokeWidth="2"
            d={threadPath(home, place, { ...sags.sign, below: isPlaced && passes(place) })}
          />
        </g>
      ))}
      {others.map((place, at) => (
        <circle
          key={at}
          className={`k-${guests[at]?.colour ?? host.colour} fill-town`}
          cx={place.x}
          cy={place.y}
          r={radius}
        />
      ))}
      <g className={`k-${host.colour}`}>
        <circle className="dot-ring" cx={home.x} cy={home.y} r="6" />
        <circle className="fill-town" cx={home.x} cy={home.y} r="3" />
      </g>
    </svg>
  );
}

import { useId } from "react";
import {
  type BandFrame,
  bandFrames,
  bandPlaces,
  filamentPaths,
  NAMED_AT_MOST,
  type Place,
  ranksOf,
} from "./band.ts";
import { filamentsOf, type Point } from "./thread.ts";
import { ThreadGradient } from "./thread-gradient.tsx";
import type { TownColour } from "./town-colours.ts";

export type BandTown = Place & { name: string; colour: TownColour };

/** A partnership between two of the towns, by their places in the list; the year is null where unknown. */
export type BandThread = { a: number; b: number; sinceYear: number | null };

type Props = {
  /** The host first. */
  towns: BandTown[];
  threads: BandThread[];
  /** The year of the event: a partnership has a filament for each decade begun until then. */
  year: number;
  /** The towns' names as one list, for those who do not see the drawing. */
  label: string;
  /** What stands beside the host's name where there is room: "hosts". */
  hostMark?: string;
};

type Drawing = Omit<Props, "label"> & { frame: BandFrame; isPhone: boolean; places: Point[] };

const looks = {
  desk: { dot: 8, ring: 12, core: 7, label: 34 },
  phone: { dot: 6, ring: 9, core: 5, label: 27 },
};
const lookOf = ({ isPhone }: Pick<Drawing, "isPhone">) => (isPhone ? looks.phone : looks.desk);

function Bundles({ towns, threads, year, frame, places }: Drawing) {
  const id = useId();
  const ranks = ranksOf(towns);
  const isNamed = towns.length <= NAMED_AT_MOST;
  const drawn = isNamed ? threads : threads.filter(({ a, b }) => a === 0 || b === 0);
  return drawn.map(({ a, b, sinceYear }, at) => {
    const [from, to] = [places[a], places[b]];
    if (!from || !to) return null;
    const hangs = isNamed && Math.abs((ranks[a] ?? 0) - (ranks[b] ?? 0)) > 1;
    const paths = filamentPaths(from, to, filamentsOf(sinceYear, year), frame, hangs);
    return (
      <g key={at} className={`a-${towns[a]?.colour ?? ""} b-${towns[b]?.colour ?? ""}`}>
        <ThreadGradient id={`${id}${at}`} a={from} b={to} />
        <path className="thread thread--band" stroke={`url(#${id}${at})`} d={paths.join("")} />
      </g>
    );
  });
}

function Dots({ towns, places, isPhone }: Drawing) {
  const { dot, ring, core } = lookOf({ isPhone });
  return towns.map(({ colour }, at) => {
    const { x, y } = places[at] ?? { x: 0, y: 0 };
    const circle = { cx: x, cy: y };
    return at > 0 ? (
      <circle key={at} className={`dot k-${colour}`} {...circle} r={dot} />
    ) : (
      <g key={at} className={`k-${colour}`}>
        <circle className="dot-ring" {...circle} r={ring} />
        <circle className="fill-town" {...circle} r={core} />
      </g>
    );
  });
}

function Names({ towns, places, frame, isPhone, hostMark }: Drawing) {
  const ranks = ranksOf(towns);
  const shown = towns.length <= NAMED_AT_MOST ? towns : towns.slice(0, 1);
  return shown.map(({ name }, at) => {
    const { x, y } = places[at] ?? { x: 0, y: 0 };
    // On a phone the outermost names begin and end at the page's margins.
    const isFirst = isPhone && towns.length > 1 && ranks[at] === 0;
    const isLast = isPhone && towns.length > 1 && ranks[at] === towns.length - 1;
    return (
      <text
        key={at}
        className={isPhone ? "band-label band-label--s" : "band-label"}
        x={isFirst ? 16 : isLast ? frame.width - 16 : x}
        y={y + lookOf({ isPhone }).label}
        textAnchor={isFirst ? "start" : isLast ? "end" : "middle"}
      >
        {name}
        {hostMark && at === 0 && !isPhone ? <tspan> {hostMark}</tspan> : null}
      </text>
    );
  });
}

/** The band on top of an event: its towns from west to east, joined by a filament for each decade. */
export function ThreadBand({ label, ...props }: Props) {
  return (
    <div className="band" role="img" aria-label={label}>
      {(["desk", "phone"] as const).map((screen) => {
        const frame = bandFrames[screen];
        const places = bandPlaces(props.towns, frame);
        const drawing = { ...props, frame, places, isPhone: screen === "phone" };
        return (
          <svg
            key={screen}
            className={drawing.isPhone ? "narrow" : "wide"}
            viewBox={`0 0 ${frame.width} ${frame.height}`}
            aria-hidden="true"
            focusable="false"
          >
            <Bundles {...drawing} />
            <Dots {...drawing} />
            <Names {...drawing} />
          </svg>
        );
      })}
    </div>
  );
}

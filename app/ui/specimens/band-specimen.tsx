import { useTranslation } from "react-i18next";
import { type Point, type Sag, sags, threadPath } from "../thread.ts";

type Drawing = {
  name: "wide" | "narrow";
  view: string;
  places: [west: Point, middle: Point, east: Point];
  above: Sag;
  below: Sag;
  /** Distance between filaments, as a share of the chord. */
  spread: number;
  dot: number;
};

const drawings: Drawing[] = [
  {
    name: "wide",
    view: "0 0 1208 158",
    places: [
      { x: 110, y: 94.8 },
      { x: 645.1, y: 76.4 },
      { x: 1098, y: 75.8 },
    ],
    above: sags.band,
    below: sags.bandBelow,
    spread: 0.0125,
    dot: 8,
  },
  {
    name: "narrow",
    view: "0 0 390 120",
    places: [
      { x: 44, y: 72 },
      { x: 207.6, y: 58.1 },
      { x: 346, y: 57.6 },
    ],
    above: sags.bandPhone,
    below: sags.bandBelowPhone,
    spread: 0.015,
    dot: 6,
  },
];

type BundleProps = { id: string; colours: string; a: Point; b: Point; sag: Sag; spread: number };

function Bundle({ count, ...bundle }: BundleProps & { count: number }) {
  const { id, colours, a, b, sag, spread } = bundle;
  return (
    <>
      <linearGradient
        id={id}
        className={colours}
        gradientUnits="userSpaceOnUse"
        x1={a.x}
        y1={a.y}
        x2={b.x}
        y2={b.y}
      >
        <stop offset=".12" className="stop-a" />
        <stop offset=".5" className="stop-mix" />
        <stop offset=".88" className="stop-b" />
      </linearGradient>
      {Array.from({ length: count }, (_, at) => {
        const share = sag.share + (at - (count - 1) / 2) * spread;
        const path = threadPath(a, b, { ...sag, share });
        return (
          <path key={at} className="thread" stroke={`url(#${id})`} strokeWidth="1.5" d={path} />
        );
      })}
    </>
  );
}

function Band({ name, view, places, above, below, spread, dot }: Drawing) {
  const [west, middle, east] = places;
  return (
    <svg className={name} viewBox={view} focusable="false">
      <Bundle
        {...{ id: `${name}-1`, colours: "a-hazel b-woad", a: west, b: middle, sag: above, spread }}
        count={6}
      />
      <Bundle
        {...{ id: `${name}-2`, colours: "a-woad b-madder", a: middle, b: east, sag: above, spread }}
        count={4}
      />
      <Bundle
        {...{ id: `${name}-3`, colours: "a-hazel b-madder", a: west, b: east, sag: below, spread }}
        count={2}
      />
      <circle className="dot k-hazel" cx={west.x} cy={west.y} r={dot} />
      <circle className="dot k-woad" cx={middle.x} cy={middle.y} r={dot} />
      <g className="k-madder">
        <circle className="dot-ring" cx={east.x} cy={east.y} r={dot * 1.5} />
        <circle className="fill-town" cx={east.x} cy={east.y} r={dot - 1} />
      </g>
    </svg>
  );
}

/** Three towns and their partnerships: six, four and two decades. */
export function BandSpecimen() {
  const { t } = useTranslation("components");
  return (
    <div className="band" role="img" aria-label={t("band")}>
      {drawings.map((drawing) => (
        <Band key={drawing.name} {...drawing} />
      ))}
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { shownName } from "#app/domain/communities/town-names.ts";
import type { Language } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { townColour } from "#app/ui/town-colours.ts";
import type { EventPage } from "../queries.server.ts";
import { bandLooks, bandOf, type BandSize, type BandTown, type Bundle } from "./band-model.ts";

type Props = { event: EventPage; language: Language };

/** An event wears the threads of the towns that take part. */
export function ThreadBand({ event, language }: Props) {
  const { t } = useTranslation("events");
  const formats = useFormats();
  const towns = [event.host, ...event.guests]
    .sort((a, b) => (a.longitude ?? 0) - (b.longitude ?? 0))
    .map((town) => shownName(town, language));
  const text = t("page.band", {
    towns: formats.list(towns),
    host: shownName(event.host, language),
  });
  return (
    <div className="band" role="img" aria-label={text}>
      <Drawing size="wide" event={event} language={language} />
      <Drawing size="narrow" event={event} language={language} />
    </div>
  );
}

function Drawing({ size, event, language }: Props & { size: BandSize }) {
  const { width, height } = bandLooks[size];
  const { towns, bundles } = bandOf({ ...event, year: event.startsOn.getUTCFullYear() }, size);
  return (
    <svg className={size} viewBox={`0 0 ${width} ${height}`} focusable="false">
      {bundles.map((bundle, at) => (
        <Threads key={at} id={`b${size[0] ?? ""}${at}`} bundle={bundle} />
      ))}
      {towns.map((place) => (
        <Place key={place.town.slug} place={place} size={size} language={language} />
      ))}
    </svg>
  );
}

function Threads({ id, bundle: { a, b, colours, paths } }: { id: string; bundle: Bundle }) {
  return (
    <>
      <linearGradient
        id={id}
        className={`a-${colours[0]} b-${colours[1]}`}
        gradientUnits="userSpaceOnUse"
        x1={a.x}
        y1={a.y}
        x2={b.x}
        y2={b.y + 0.01}
      >
        <stop offset=".12" className="stop-a" />
        <stop offset=".5" className="stop-mix" />
        <stop offset=".88" className="stop-b" />
      </linearGradient>
      {paths.map((path) => (
        <path key={path} className="thread thread--band" stroke={`url(#${id})`} d={path} />
      ))}
    </>
  );
}

type PlaceProps = { place: BandTown; size: BandSize; language: Language };

function Place({ place, size, language }: PlaceProps) {
  const { t } = useTranslation("events");
  const { town, isHost, isNamed, x, y } = place;
  const isWide = size === "wide";
  return (
    <g className={`k-${townColour(town.colour)}`}>
      {isHost ? (
        <>
          <circle className="dot-ring" cx={x} cy={y} r={isWide ? 12 : 9} />
          <circle className="fill-town" cx={x} cy={y} r={isWide ? 7 : 5} />
        </>
      ) : (
        <circle className="dot" cx={x} cy={y} r={isWide ? 8 : 6} />
      )}
      {isNamed ? (
        <text className="band-label" x={x} y={y + (isWide ? 34 : 26)} textAnchor="middle">
          {shownName(town, language)}
          {isHost && isWide ? <tspan> {t("page.hostMark")}</tspan> : null}
        </text>
      ) : null}
    </g>
  );
}

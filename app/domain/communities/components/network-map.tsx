import type { Language } from "#app/i18n/languages.ts";
import { ThreadGradient } from "#app/ui/thread-gradient.tsx";
import { landDrawings } from "../land-drawings.ts";
import { mapDrawings } from "../map-projection.ts";
import { mapModel, type MapSize, type MapThread, type Network } from "./map-model.ts";

type Props = {
  network: Network;
  language: Language;
  /** What the picture shows, and where the list of it stands. */
  text: string;
  /** Not of one town alone, whose map is small. */
  isWhole?: boolean;
};

/**
 * Europe with the towns and the threads of their partnerships. The land is a picture of its own, kept
 * by the browser; the rest is drawn over it. To a screen reader it is one picture with a text, as the
 * list below has every town; the dots are links for the pointer alone.
 */
export function NetworkMap({ network, language, text, isWhole = true }: Props) {
  const { wide, narrow } = mapDrawings;
  return (
    <figure className={isWhole ? "hero__map" : "hero__map town-map"}>
      <figcaption className="sr">{text}</figcaption>
      <picture>
        <source
          media="(max-width: 760px)"
          srcSet={landDrawings.narrow}
          width={narrow.width}
          height={narrow.height}
        />
        <img src={landDrawings.wide} width={wide.width} height={wide.height} alt="" />
      </picture>
      <Drawing size="wide" network={network} language={language} />
      <Drawing size="narrow" network={network} language={language} />
    </figure>
  );
}

type DrawingProps = { size: MapSize; network: Network; language: Language };

function Drawing({ size, network, language }: DrawingProps) {
  const { threads, dots, labels } = mapModel(network, language, size);
  const { width, height } = mapDrawings[size];
  return (
    <svg className={size} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {threads.map((thread, at) => (
        <Thread key={at} id={`${size[0] ?? ""}${at}`} thread={thread} />
      ))}
      {dots.map(({ slug, name, colour, x, y, radius }) =>
        size === "wide" ? (
          <a key={slug} href={`/${language}/communities/${slug}`} tabIndex={-1}>
            <title>{name}</title>
            <circle className={`dot k-${colour}`} cx={x} cy={y} r={radius} />
          </a>
        ) : (
          <circle key={slug} className={`dot k-${colour}`} cx={x} cy={y} r={radius} />
        ),
      )}
      {labels.map(({ key, name, x, y, anchor, bold }) => (
        <text
          key={key}
          className={bold ? "map-label" : "map-label map-label--s"}
          x={x}
          y={y}
          textAnchor={anchor === "start" ? undefined : anchor}
        >
          {name}
        </text>
      ))}
    </svg>
  );
}

function Thread({ id, thread: { a, b, colours, path, rests } }: { id: string; thread: MapThread }) {
  return (
    <g className={`a-${colours[0]} b-${colours[1]}`}>
      <ThreadGradient id={id} a={a} b={b} />
      <path className={rests ? "thread thread--rests" : "thread"} stroke={`url(#${id})`} d={path} />
    </g>
  );
}

type Props = {
  /** The outline of the dark squares, in a drawing of so many units each way. */
  code: { size: number; path: string };
  label: string;
};

/** Squares of the light border that cameras need to find a code. */
const BORDER = 4;

/** A code for a phone's camera: dark on light in every theme, as cameras expect it. */
export function ScanCode({ code: { size, path }, label }: Props) {
  const width = size + 2 * BORDER;
  return (
    <svg
      className="scan-code"
      viewBox={`${-BORDER} ${-BORDER} ${width} ${width}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path
        className="scan-code-ground"
        d={`M${-BORDER} ${-BORDER}h${width}v${width}h${-width}z`}
      />
      <path className="scan-code-squares" d={path} />
    </svg>
  );
}

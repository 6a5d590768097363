import type { Point } from "./thread.ts";

/** Blends the colours of a thread's two towns along it; the classes `a-…` and `b-…` around it name them. */
export function ThreadGradient({ id, a, b }: { id: string; a: Point; b: Point }) {
  return (
    <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={a.x} y1={a.y} x2={b.x} y2={b.y}>
      <stop offset=".12" className="stop-a" />
      <stop offset=".5" className="stop-mix" />
      <stop offset=".88" className="stop-b" />
    </linearGradient>
  );
}

import type { ReactNode } from "react";

export const registrationStates = [
  "submitted",
  "waitlisted",
  "offered",
  "held",
  "confirmed",
  "declined",
  "withdrawn",
  "lapsed",
  "cancelled",
] as const;

export type RegistrationState = (typeof registrationStates)[number];

const ring = <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="2" />;
const line = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 2,
  strokeLinecap: "round" as const,
};

const drawings: Record<RegistrationState, ReactNode> = {
  submitted: (
    <>
      {ring}
      <circle cx="8" cy="8" r="2.5" fill="currentColor" />
    </>
  ),
  waitlisted: [3, 8, 13].map((x) => <circle key={x} cx={x} cy="8" r="2" fill="currentColor" />),
  offered: (
    <>
      <circle cx="8" cy="8" r="6.5" {...line} strokeDasharray="2.6 2.5" />
      <path d="M8 5.2v5.6M5.2 8h5.6" {...line} />
    </>
  ),
  held: (
    <>
      {ring}
      <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
    </>
  ),
  confirmed: (
    <>
      <circle cx="8" cy="8" r="7.5" fill="currentColor" />
      <path d="M4.8 8.3l2.2 2.2 4.3-4.8" {...line} className="glyph-cut" />
    </>
  ),
  declined: (
    <>
      {ring}
      <path d="M3.6 12.4l8.8-8.8" {...line} />
    </>
  ),
  withdrawn: <path d="M6 3.5L2.5 7 6 10.5M3 7h6.5a4 4 0 0 1 0 6.5H8" {...line} />,
  lapsed: (
    <>
      {ring}
      <path d="M8 4.4V8l2.6 1.8" {...line} />
    </>
  ),
  cancelled: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" {...line} />,
};

/** The sign of a state; its word stands beside it. */
export function StateGlyph({ state }: { state: RegistrationState }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {drawings[state]}
    </svg>
  );
}

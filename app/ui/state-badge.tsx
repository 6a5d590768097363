import type { ReactNode } from "react";
import { StateGlyph, type RegistrationState } from "./state-glyph.tsx";

const tones: Record<RegistrationState, string> = {
  submitted: "st-action",
  waitlisted: "st-quiet",
  offered: "st-att",
  held: "st-att",
  confirmed: "st-good",
  declined: "st-bad",
  withdrawn: "st-quiet",
  lapsed: "st-quiet",
  cancelled: "st-bad",
};

type Props = { state: RegistrationState; children: ReactNode; plain?: boolean };

/** A registration's state: sign and word, on a tint outside tables. Each sign has a shape of its own. */
export function StateBadge({ state, children, plain }: Props) {
  return (
    <span className={`state ${tones[state]}${plain ? "" : " state--box"}`}>
      <StateGlyph state={state} />
      {children}
    </span>
  );
}

import type { ReactNode } from "react";

/** Facts one below the other, each with what can be done about it. */
export function Lines({ children }: { children: ReactNode }) {
  return <dl className="known">{children}</dl>;
}

type Props = { label: ReactNode; children: ReactNode; action?: ReactNode };

/** One fact: what it is, what it says, and its button. */
export function Line({ label, children, action }: Props) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      {action ? <dd>{action}</dd> : null}
    </div>
  );
}

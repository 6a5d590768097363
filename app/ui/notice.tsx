import type { ReactNode } from "react";

export type Tone = "info" | "attention" | "danger" | "good";

const classes: Record<Tone, string> = {
  info: "notice",
  attention: "notice notice--att",
  danger: "notice notice--bad",
  good: "notice notice--good",
};

type Props = { tone?: Tone; title: ReactNode; children?: ReactNode; id?: string };

/** A line, a word, a text: the state first, then what to do. Dangers are read out at once. */
export function Notice({ tone = "info", title, children, id }: Props) {
  return (
    <div className={classes[tone]} id={id} role={tone === "danger" ? "alert" : "status"}>
      <b>{title}</b>
      {children}
    </div>
  );
}

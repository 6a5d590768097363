import { Plus, X } from "lucide-react";

type Props = { to: string; label: string; isOn?: boolean; adds?: boolean };

/** A filter as a link: chosen ones wear a cross that takes them away. */
export function Chip({ to, label, isOn, adds }: Props) {
  return (
    <a className={isOn ? "chip is-on" : "chip"} href={to} aria-current={isOn ? "true" : undefined}>
      {adds ? <Plus className="icon" aria-hidden="true" /> : null}
      {label}
      {isOn ? <X className="icon" aria-hidden="true" /> : null}
    </a>
  );
}

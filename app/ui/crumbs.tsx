import { ChevronLeft } from "lucide-react";

type Props = { label: string; to: string; text: string };

/** The way back up, above the title of a page that belongs to another. */
export function Crumbs({ label, to, text }: Props) {
  return (
    <nav className="crumb" aria-label={label}>
      <a href={to}>
        <ChevronLeft className="icon" aria-hidden="true" />
        {text}
      </a>
    </nav>
  );
}

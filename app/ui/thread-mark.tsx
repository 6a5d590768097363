import { useId } from "react";

type Props = { className?: string };

/** Two places joined by a thread: the sign of Gemina. */
export function ThreadMark({ className = "mark" }: Props) {
  const id = useId();
  return (
    <svg className={className} viewBox="0 0 34 20" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id={id} className="a-madder b-woad">
          <stop offset=".15" className="stop-a" />
          <stop offset=".5" className="stop-mix" />
          <stop offset=".85" className="stop-b" />
        </linearGradient>
      </defs>
      <path d="M6 14Q17 -3 28 14" fill="none" stroke={`url(#${id})`} strokeWidth="2.4" />
      <circle className="k-madder fill-town" cx="6" cy="14" r="5" />
      <circle className="k-woad fill-town" cx="28" cy="14" r="5" />
    </svg>
  );
}

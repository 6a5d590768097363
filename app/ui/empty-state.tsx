import type { ReactNode } from "react";
import { ThreadMark } from "./thread-mark.tsx";

type Props = { title: string; text: string; children?: ReactNode; level?: 2 | 3 };

/** What belongs here, and the one button that starts it. */
export function EmptyState({ title, text, children, level = 2 }: Props) {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <div className="empty">
      <ThreadMark />
      <Title>{title}</Title>
      <p>{text}</p>
      {children}
    </div>
  );
}

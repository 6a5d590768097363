import type { EventKind } from "./event-time.ts";

/** What the address of a new event says: what it is, where and in which year (`youth-exchange-legnica-2027`). */
export function slugOfNew(event: { kind: EventKind; host: string; startsOn: string }): string {
  const kind = event.kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return [kind, event.host, event.startsOn.slice(0, 4)].join("-");
}

/** What the address of a copy says: its own year where the old one names its year. */
export function slugOfCopy(slug: string, years: { from: number; to: number }): string {
  const named = slug.split("-").includes(String(years.from));
  return named ? slug.replace(String(years.from), String(years.to)) : `${slug}-${years.to}`;
}

import type { Network } from "./components/map-model.ts";

/** The part of a network that fits on one page: its towns with most partnerships, and the threads among them. */
export function networkPart({ towns, pairs }: Network, most: number): Network {
  if (towns.length <= most) return { towns, pairs };
  const counts = new Map<string, number>();
  for (const { from, to } of pairs)
    for (const slug of [from, to]) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  const partnerships = ({ slug }: { slug: string }) => counts.get(slug) ?? 0;
  const shown = [...towns].sort((a, b) => partnerships(b) - partnerships(a)).slice(0, most);
  const slugs = new Set(shown.map(({ slug }) => slug));
  return { towns: shown, pairs: pairs.filter(({ from, to }) => slugs.has(from) && slugs.has(to)) };
}

import type { Context } from "#app/domain/context.ts";
import { communitySets, type TownSet } from "./translation-queries.server.ts";

/** Texts of a town, or of one of its partnerships, that wait for a translation. */
export type WaitingTexts = TownSet & { slug: string; name: string };

/** What waits of the texts of those towns that somebody coordinates. */
export async function waitingTexts(context: Context, language: string): Promise<WaitingTexts[]> {
  const { actor } = context;
  if (actor.kind !== "person") return [];
  const ids = actor.grants.flatMap(({ role, scope }) =>
    role === "coordinator" && scope.kind === "community" ? [scope.communityId] : [],
  );
  if (ids.length === 0) return [];
  const towns = await communitySets(context, { id: { in: ids } }, language);
  return towns.flatMap(({ slug, name, sets }) =>
    sets.flatMap(({ textSetId: _, ...set }) => (set.waitsIn ? [{ ...set, slug, name }] : [])),
  );
}

import { refuse } from "#app/domain/errors.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import type { Scope } from "./actor.ts";
import type { DbOrTx } from "./passkey-ceremony.server.ts";

/** Where a role counts, in words of a language, and the audit chain that its changes belong to. */
export type Place = { name: string | null; chain: string };

/** The place of a scope. A community or event that is not there is refused. */
export async function placeOf(db: DbOrTx, scope: Scope, language: string): Promise<Place> {
  if (scope.kind === "platform") return { name: null, chain: "platform" };
  if (scope.kind === "community") {
    const community = await db.community.findUnique({
      where: { id: scope.communityId },
      select: { name: true, names: { where: { language }, select: { name: true } } },
    });
    if (!community) refuse("notFound");
    return { name: community.names[0]?.name ?? community.name, chain: scope.communityId };
  }
  const event = await db.event.findUnique({
    where: { id: scope.eventId },
    select: { hostId: true, ...titled },
  });
  if (!event) refuse("notFound");
  return { name: titleIn(event, language), chain: event.hostId };
}

type ScopeIds = { communityId: string | null; eventId: string | null };

/** The two columns that hold a scope. */
export function idsOf(scope: Scope): ScopeIds {
  return {
    communityId: scope.kind === "community" ? scope.communityId : null,
    eventId: scope.kind === "event" ? scope.eventId : null,
  };
}

/** The scope that two columns hold. */
export function scopeOf({ communityId, eventId }: ScopeIds): Scope {
  if (communityId) return { kind: "community", communityId };
  return eventId ? { kind: "event", eventId } : { kind: "platform" };
}

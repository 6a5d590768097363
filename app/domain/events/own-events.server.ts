import type { Context } from "#app/domain/context.ts";
import { titlesOf } from "./desk-titles.server.ts";
import { canWriteEvent } from "./permissions.ts";
import { byState } from "./own-events.ts";

/** Who works on more finds the earlier ones from the public list. */
const MOST_EVENTS = 60;

/** The events that a person works on, hers and those her communities host, by state. */
export async function ownEvents({ db, actor }: Context, language: string) {
  if (actor.kind !== "person") return [];
  const hosts = actor.grants.flatMap(({ role, scope }) =>
    role === "coordinator" && scope.kind === "community" ? [scope.communityId] : [],
  );
  const organized = actor.grants.flatMap(({ role, scope }) =>
    role === "organizer" && scope.kind === "event" ? [scope.eventId] : [],
  );
  const events = await db.event.findMany({
    where: { OR: [{ hostId: { in: hosts } }, { id: { in: organized } }] },
    orderBy: [{ startsOn: "desc" }, { slug: "asc" }],
    take: MOST_EVENTS,
    select: {
      ...{ id: true, slug: true, hostId: true, textSetId: true },
      ...{ state: true, startsOn: true, endsOn: true },
    },
  });
  const own = events.filter((event) => canWriteEvent(actor, event));
  const titles = await titlesOf(
    db,
    own.map(({ textSetId }) => textSetId),
    language,
  );
  return byState(
    own.map(({ slug, state, startsOn, endsOn, textSetId }) => {
      return { slug, state, startsOn, endsOn, title: titles.get(textSetId) ?? slug };
    }),
  );
}

export type OwnEvents = Awaited<ReturnType<typeof ownEvents>>;

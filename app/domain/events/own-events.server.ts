import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "./event-title.ts";
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
    select: { ...{ id: true, hostId: true, state: true, startsOn: true, endsOn: true }, ...titled },
  });
  const own = events
    .filter((event) => canWriteEvent(actor, event))
    .map(({ slug, state, startsOn, endsOn, textSet }) => {
      return { slug, state, startsOn, endsOn, title: titleIn({ slug, textSet }, language) };
    });
  return byState(own);
}

export type OwnEvents = Awaited<ReturnType<typeof ownEvents>>;

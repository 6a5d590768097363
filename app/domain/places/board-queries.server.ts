import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { instantAt } from "#app/domain/events/local-time.ts";
import { isoDay } from "#app/i18n/formats.ts";
import { freePlaces, type ParticipantKind, participantKinds, type Places } from "./free-places.ts";
import { canWritePlaces } from "./permissions.ts";
import { standingOf } from "./standing.ts";

const ofTown = (language: string) =>
  ({
    select: {
      ...{ id: true, slug: true, name: true, colour: true },
      names: { where: { language }, select: { name: true } },
    },
  }) as const;

const ofEvent = (language: string) =>
  ({
    ...{ id: true, state: true, startsOn: true, hostId: true, overallCapacity: true },
    ...{ placesVersion: true, host: { select: { timeZone: true } }, ...titled },
    capacities: { select: { kind: true, places: true } },
    seats: { select: { kind: true, taken: true, community: { select: { slug: true } } } },
    communities: {
      orderBy: { community: { longitude: "asc" } },
      select: {
        community: ofTown(language),
        reserved: { select: { kind: true, places: true, releasesOn: true } },
      },
    },
  }) as const;

type Saved = { kind: ParticipantKind; places: number; releasesOn: Date | null };

const dayOf = (date: Date | null) => (date ? isoDay(date) : "");

/** The whole board of an event's places; null where it is not there or the reader may not write it. */
export async function placesBoard({ db, actor, now }: Context, slug: string, language: string) {
  const event = await db.event.findUnique({ where: { slug }, select: ofEvent(language) });
  if (!event || !canWritePlaces(actor, event)) return null;
  const { timeZone } = event.host;
  const places: Places = {
    capacity: Object.fromEntries(event.capacities.map((one) => [one.kind, one.places])),
    overall: event.overallCapacity,
    reservations: event.communities.flatMap(({ community, reserved }) =>
      reserved.map((one) => ({ ...one, community: community.slug, ...keptUntil(one, timeZone) })),
    ),
  };
  const taken = event.seats.map(({ kind, taken: count, community }) => {
    return { community: community.slug, kind, count };
  });
  const kinds = participantKinds.filter((kind) => kind in places.capacity);
  return {
    ...{ slug, title: titleIn(event, language) },
    ...{ startsOn: isoDay(event.startsOn), version: event.placesVersion, kinds },
    ...{ overall: places.overall, capacity: places.capacity },
    standing: standingOf({ places, taken }, kinds, now),
    towns: event.communities.map(({ community: { names, ...town }, reserved }) => ({
      ...{ slug: town.slug, colour: town.colour, isHost: town.id === event.hostId },
      name: names[0]?.name ?? town.name,
      reserved: reserved.map(savedOf),
      free: kinds.map((kind) => ({
        kind,
        count: freePlaces(places, taken, { community: town.slug, kind }, now),
      })),
    })),
  };
}

export type PlacesBoard = NonNullable<Awaited<ReturnType<typeof placesBoard>>>;

const savedOf = ({ kind, places, releasesOn }: Saved) => {
  return { kind, places, releasesOn: dayOf(releasesOn) };
};

const keptUntil = ({ releasesOn }: Saved, timeZone: string) => ({
  releasesAt: releasesOn && instantAt(isoDay(releasesOn), "00:00:00", timeZone),
});

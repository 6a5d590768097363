import type { Context } from "#app/domain/context.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import type { Language } from "#app/i18n/languages.ts";
import { rosterEvent, type RosterEvent } from "./roster-event.server.ts";

/** Places without names of the towns whose people somebody reads, the first to lapse first. */
export async function heldPlacesOf({ db, now }: Context, { id, towns, timeZone }: RosterEvent) {
  const rows = await db.heldPlaces.findMany({
    where: { eventId: id, communityId: { in: towns.map((town) => town.id) }, until: { gt: now } },
    orderBy: [{ until: "asc" }, { createdAt: "asc" }],
    select: { id: true, communityId: true, kind: true, places: true, label: true, until: true },
  });
  return rows.flatMap(({ communityId, until, ...row }) => {
    const town = towns.find((one) => one.id === communityId);
    if (!town) return [];
    return { ...row, until: dayIn(timeZone, until), town: town.name, townSlug: town.slug };
  });
}

export type ShownHeldPlaces = Awaited<ReturnType<typeof heldPlacesOf>>[number];

/** The page of held places; null for who decides on no town's people. */
export async function heldPlacesPage(context: Context, slug: string, language: Language) {
  const event = await rosterEvent(context, slug, language);
  if (!event || event.towns.length === 0) return null;
  const { head, towns, kinds } = event;
  return { head, towns: namesOf(towns), kinds, held: await heldPlacesOf(context, event) };
}

export type HeldPlacesPage = NonNullable<Awaited<ReturnType<typeof heldPlacesPage>>>;

type Entering = { language: Language; heldPlacesId: string | null };

/** The page on which staff registers a family's people, or names those for whom places are held; null where she may not. */
export async function enterPage(
  context: Context,
  slug: string,
  { language, heldPlacesId }: Entering,
) {
  const page = await heldPlacesPage(context, slug, language);
  if (!page || heldPlacesId === null) return page && { ...page, held: null };
  const held = page.held.find(({ id }) => id === heldPlacesId);
  return held ? { ...page, held } : null;
}

export type EnterPage = NonNullable<Awaited<ReturnType<typeof enterPage>>>;

const namesOf = (towns: RosterEvent["towns"]) => towns.map(({ slug, name }) => ({ slug, name }));

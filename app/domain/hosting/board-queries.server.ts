import type { Context } from "#app/domain/context.ts";
import { eventHead, type EventHead, shownHead } from "#app/domain/events/desk-queries.server.ts";
import { canAssignGuests } from "#app/domain/events/permissions.ts";
import { ageOn } from "#app/domain/people/birth-date.ts";
import type { Language } from "#app/i18n/languages.ts";
import { formatName, sortByName } from "#app/i18n/names.ts";
import { bedRows } from "./bed-rows.ts";
import { guestPanel } from "./guest-panel.server.ts";
import { bedsOf, nameOfHome } from "./home.ts";
import { type EventHosting, hostingOf, townName } from "./hosting-of.server.ts";
import { assignmentOf, instanceOf } from "./instance-of.ts";
import type { Assignment, Instance } from "./matching/instance.ts";
import { type Quality, qualityOf } from "./matching/quality.ts";
import { verify } from "./matching/verify.ts";
import { latestRun, type ShownRun } from "./run-queries.server.ts";
import { weightsOf } from "./weights.ts";

export type BoardView = "plan" | "proposal";

type Asked = {
  language: Language;
  view: BoardView;
  /** Registration of the guest whose reasons are shown, and what is asked of her. */
  guest: string | null;
  price: string | null;
  ways: "1" | null;
};

/** An event's hosting as all pages of the board read it; null for who may not assign. */
export async function boardOf(context: Context, slug: string, language: Language) {
  const { db, actor } = context;
  const head = await eventHead(context, slug, language);
  if (!head || !canAssignGuests(actor, head)) return null;
  const event = await hostingOf(db, slug);
  return event && { head: shownHead(head) satisfies EventHead, event };
}

/** The board of an event: families with their beds by night, who is still without, and how good it is. */
export async function hostingBoard(
  context: Context,
  slug: string,
  { language, view, ...asked }: Asked,
) {
  const board = await boardOf(context, slug, language);
  if (!board) return null;
  const { head, event } = board;
  const instance = instanceOf(event.hosting);
  const now = assignmentOf(instance);
  const run = await latestRun(context, event.id);
  const proposal = run?.proposal ?? null;
  const isProposal = view === "proposal" && proposal !== null;
  const weights = weightsOf(event.plan.weights);
  const shown = isProposal ? proposal.assignment : now;
  const places = placesIn(instance, event, shown, isProposal);
  const cardsOf = { event, instance, places, language };
  const shownBoard = {
    head,
    view: isProposal ? ("proposal" as const) : ("plan" as const),
    run: run && withoutPlan(run),
    days: nightsOf(event, instance),
    ...{ figures: figuresOf(instance, shown, weights), before: null as Figures | null },
    ...(isProposal ? { before: figuresOf(instance, now, weights) } : {}),
    changes: proposal ? changesOf(instance, now, proposal.assignment) : 0,
    tray: trayOf(cardsOf),
    hosts: hostsOf(cardsOf),
    violations: verify(instance, now).length,
    ...tellingOf(event, language),
    isLodgedInFamilies: event.lodging.includes("hostFamilies"),
  };
  const panel =
    asked.guest === null
      ? null
      : await guestPanel(event, {
          ...{ guest: asked.guest, price: asked.price, ways: asked.ways !== null },
          assignment: isProposal ? proposal.assignment : null,
        });
  return { board: shownBoard, panel };
}

export type HostingBoard = NonNullable<Awaited<ReturnType<typeof hostingBoard>>>["board"];
export type HostCard = HostingBoard["hosts"][number];
export type TrayGuest = HostingBoard["tray"][number];

const withoutPlan = ({ proposal, ...run }: ShownRun) => ({
  ...run,
  hasProposal: proposal !== null,
});

type Figures = Pick<
  Quality,
  "placed" | "guests" | "mean" | "worst" | "commonLanguage" | "violations"
>;

function figuresOf(
  instance: Instance,
  assignment: Assignment,
  weights: Parameters<typeof qualityOf>[2],
): Figures {
  const { placed, guests, mean, worst, commonLanguage, violations } = qualityOf(
    instance,
    { assignment, cost: 0, bound: null },
    weights,
  );
  return { placed, guests, mean, worst, commonLanguage, violations };
}

function changesOf({ units }: Instance, now: Assignment, then: Assignment): number {
  return units.reduce(
    (sum, { id, members }) => sum + (now[id] === (then[id] ?? null) ? 0 : members.length),
    0,
  );
}

function nightsOf({ hosting }: EventHosting, { nights }: Instance): string[] {
  const first = Date.parse(hosting.event.startsOn);
  return Array.from({ length: nights }, (_, at) =>
    new Date(first + at * 86_400_000).toISOString().slice(0, 10),
  );
}

/** Where each guest is, in the plan or in the proposal, and where she was before. */
function placesIn(
  { units }: Instance,
  { hosting, places }: EventHosting,
  assignment: Assignment,
  isProposal: boolean,
) {
  const rows = new Map(places.map((place) => [place.registrationId, place]));
  const unitOf = new Map(units.flatMap((unit) => unit.members.map((id) => [id, unit])));
  return new Map(
    hosting.guests.map(({ id }) => {
      const unit = unitOf.get(id);
      const row = rows.get(id);
      const host = isProposal ? (assignment[unit?.id ?? ""] ?? null) : (row?.hostId ?? null);
      return [
        id,
        {
          ...{ host, from: row?.hostId ?? null, unit },
          isLocked: row?.locked ?? false,
          isPublished: row?.publishedAt != null,
          isAccepted: row?.acceptedAt != null,
        },
      ] as const;
    }),
  );
}

type CardsOf = {
  event: EventHosting;
  instance: Instance;
  places: ReturnType<typeof placesIn>;
  language: Language;
};

function guestsShown({ event, places, language }: CardsOf) {
  const towns = new Map(event.towns.map((town) => [town.id, town]));
  const shown = event.people.map(({ guest, name, passport, isTold, isGrouped }) => {
    const town = towns.get(guest.townId);
    const place = places.get(guest.id);
    return {
      ...{ id: guest.id, name: formatName(name), passport, sex: guest.sex, isTold, isGrouped },
      age: ageOn(guest.bornOn, event.hosting.event.agesOn),
      colour: town?.colour ?? "fir",
      town: town ? townName(town, language) : "",
      languages: guest.languages,
      host: place?.host ?? null,
      was: place?.from ?? null,
      ...{ from: place?.unit?.arrive ?? 0, until: place?.unit?.depart ?? 0 },
      isLocked: place?.isLocked ?? false,
      isPublished: place?.isPublished ?? false,
      isAccepted: place?.isAccepted ?? false,
      together: (place?.unit?.members.length ?? 1) - 1,
    };
  });
  return sortByName(language, shown, ({ name }) => name);
}

const trayOf = (of: CardsOf) => guestsShown(of).filter(({ host }) => host === null);

function hostsOf(of: CardsOf) {
  const { event, instance, language } = of;
  const guests = guestsShown(of);
  const names = new Map(event.hosting.hosts.map(({ id, home }) => [id, nameOfHome(home)]));
  const hosts = event.hosting.hosts.map(({ id, home, offer, approvedUntil }) => {
    const own = guests.filter(({ host }) => host === id);
    const free = instance.hosts.find((one) => one.id === id);
    const beds = Math.min(offer.maxGuests, bedsOf(home));
    const window = { from: free?.from ?? 0, until: free?.to ?? 0 };
    return {
      ...{ id, name: names.get(id) ?? "", beds, approvedUntil },
      ...{ pets: home.pets, smoking: home.smoking, languages: home.languages, km: offer.km },
      ...{ takes: offer.takes, fromDay: offer.fromDay, untilDay: offer.untilDay, window },
      rows: bedRows(own, { beds, nights: instance.nights, home: window }),
      coming: own
        .filter(({ was }) => was !== id)
        .map(({ name, was }) => ({ name, from: was === null ? null : (names.get(was) ?? "") })),
      leaving: guests
        .filter(({ was, host }) => was === id && host !== id)
        .map(({ name, host }) => ({ name, to: host === null ? null : (names.get(host) ?? "") })),
      count: own.length,
    };
  });
  return sortByName(language, hosts, ({ name }) => name);
}

/** Of the plan what was told to both sides, and what waits to be. */
function tellingOf({ places, towns, hosting, people }: EventHosting, language: Language) {
  const townOf = new Map(hosting.guests.map(({ id, townId }) => [id, townId]));
  const untold = places.filter(({ publishedAt }) => publishedAt === null);
  return {
    published: places.length - untold.length,
    toPublish: untold.length,
    accepted: places.filter(({ acceptedAt }) => acceptedAt !== null).length,
    townsToPublish: towns
      .map((town) => ({
        ...{ slug: town.slug, name: townName(town, language) },
        count: untold.filter(({ registrationId }) => townOf.get(registrationId) === town.id).length,
      }))
      .filter(({ count }) => count > 0),
    untold: people.filter(({ isTold }) => !isTold).length,
    ungrouped: people.filter(({ isGrouped }) => !isGrouped).length,
  };
}

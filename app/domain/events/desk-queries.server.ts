/** Reads of an event's desk: by who works on it, in any state, with texts that nobody else sees yet. */
import type { TownAnswer } from "#app/generated/prisma/enums.ts";
import type { Actor, Role } from "#app/domain/accounts/actor.ts";
import type { Context } from "#app/domain/context.ts";
import { holds, isAdministrator } from "#app/domain/rights.ts";
import type { Language } from "#app/i18n/languages.ts";
import { type DeskTab, deskTabs } from "./desk-tabs.ts";
import { eventDetails } from "./event-details.server.ts";
import { readTitle, titled } from "./event-title.ts";
import { canBeChanged, gapsOf, isForEverybody, nextStep, REASON_FIELD } from "./lifecycle.ts";
import { canAssignGuests, canWriteEvent, type EventPlace } from "./permissions.ts";

const headFields = {
  ...{ id: true, state: true, cancelledAsDraft: true, kind: true, hostId: true },
  ...titled,
} as const;

/** What the head of every page of an event's desk shows. */
export type EventHead = {
  slug: string;
  title: string;
  /** Language of the title. */
  titleLanguage: string;
  state: "draft" | "published" | "completed" | "archived" | "cancelled";
  /** It has a public page. */
  isForEverybody: boolean;
  /** Pages that this reader may open. */
  tabs: DeskTab[];
};

type HeadRow = EventHead & { id: string; hostId: string };

/** Pages on which an event is changed. */
const whileItChanges: readonly DeskTab[] = [
  "edit",
  "programme",
  "contacts",
  "attachments",
  "fees",
  "questions",
  "consents",
];

/** Beside writing the event, who gives its roles, and what is for those who are named for it alone. */
function mayOpen(actor: Actor, place: EventPlace, tab: DeskTab): boolean {
  const { id: eventId } = place;
  const has = (role: Role) =>
    actor.kind === "person" && holds(actor, role, { kind: "event", eventId });
  if (tab === "people") return has("organizer") || isAdministrator(actor);
  if (tab === "hosting") return canAssignGuests(actor, place);
  if (tab === "kitchen") return has("kitchen") || has("health");
  return tab !== "health" || has("health");
}

/** An event by its address with the head of its desk, for who may write it; for all others it is not there. */
export async function eventHead(
  { db, actor }: Context,
  slug: string,
  language: string,
): Promise<HeadRow | null> {
  const event = await db.event.findUnique({ where: { slug }, select: headFields });
  if (!event || !canWriteEvent(actor, event)) return null;
  const { id, hostId, state } = event;
  const tabs = deskTabs.filter(
    (tab) =>
      mayOpen(actor, { id, hostId }, tab) && (!whileItChanges.includes(tab) || canBeChanged(state)),
  );
  const shown = { slug, state, isForEverybody: isForEverybody(event), tabs };
  return { id, hostId, ...shown, ...readTitle(event, language) };
}

/** Of an event read by its address, what the head of a page shows. */
export const shownHead = ({ slug, title, titleLanguage, ...row }: HeadRow): EventHead => {
  const { state, tabs, isForEverybody: isShown } = row;
  return { slug, title, titleLanguage, state, tabs, isForEverybody: isShown };
};

const shownFields = ["title", "summary", REASON_FIELD];

const overviewFields = (language: Language) =>
  ({
    ...{ kind: true, startsOn: true, endsOn: true, minimumAge: true, maximumAge: true },
    ...{ registrationOpens: true, registrationCloses: true },
    cancelledAt: true,
    host: { select: named(language, { timeZone: true }) },
    communities: { select: { answer: true, community: { select: named(language) } } },
    textSet: {
      select: {
        language: true,
        texts: {
          where: { field: { in: shownFields } },
          select: { field: true, language: true, value: true },
        },
        publications: { select: { language: true }, orderBy: { language: "asc" } },
      },
    },
  }) as const;

/** An event as the overview of its desk shows it. */
export async function eventOverview(context: Context, slug: string, language: Language) {
  const head = await eventHead(context, slug, language);
  if (!head) return null;
  const [row, details] = await Promise.all([
    context.db.event.findUniqueOrThrow({
      where: { id: head.id },
      select: overviewFields(language),
    }),
    eventDetails(context, language, head.id),
  ]);
  const { host, communities, textSet, ...facts } = row;
  const { timeZone } = host;
  const written = (field: string) =>
    textSet.texts.find((text) => text.field === field && text.language === textSet.language)
      ?.value ?? null;
  const readiness = { ...facts, timeZone, title: written("title"), summary: written("summary") };
  const { hostId, state } = head;
  return {
    ...facts,
    ...{
      head: shownHead(head),
      ...{ timeZone, host: nameOf(host), language: textSet.language },
    },
    details,
    guests: guestsBy(communities.filter(({ community }) => community.id !== hostId)),
    published: textSet.publications.map((publication) => publication.language),
    reason: written(REASON_FIELD),
    gaps: state === "draft" ? gapsOf(readiness, context.now) : [],
    next: nextStep({ ...readiness, state }, context.now),
  };
}

export type EventOverview = NonNullable<Awaited<ReturnType<typeof eventOverview>>>;

const named = <More extends object>(language: string, more?: More) => ({
  id: true as const,
  name: true as const,
  names: { where: { language }, select: { name: true as const } },
  ...(more as More),
});

const nameOf = ({ name, names }: { name: string; names: { name: string }[] }) =>
  names[0]?.name ?? name;

type Member = { answer: TownAnswer; community: Parameters<typeof nameOf>[0] };

/** Names of the towns that are asked, by what they say. */
const guestsBy = (members: readonly Member[]) => {
  const saying = (wanted: TownAnswer) =>
    members.filter(({ answer }) => answer === wanted).map(({ community }) => nameOf(community));
  return {
    accepted: saying("accepted"),
    invited: saying("invited"),
    declined: saying("declined"),
  };
};

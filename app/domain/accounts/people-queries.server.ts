/** Who holds what: reads of the pages of roles. */
import type { Context } from "#app/domain/context.ts";
import { canWriteCommunity } from "#app/domain/communities/permissions.ts";
import { deskPath as eventDeskPath } from "#app/domain/events/desk-tabs.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { isForEverybody } from "#app/domain/events/lifecycle.ts";
import { canWriteEvent } from "#app/domain/events/permissions.ts";
import { accountIdOf, isAdministrator } from "#app/domain/rights.ts";
import type { Actor, Role, Scope } from "./actor.ts";
import { demoEmailOf, demoKeys } from "./demo-cast.ts";
import { canGiveGrant, canSeeGrants, canWithdrawGrant, rolesIn } from "./permissions.ts";
import { idsOf } from "./scope-place.server.ts";
import { lastDayOf } from "./session-life.ts";

/** A place whose roles are shown, and its own page where everybody may read it. */
export type ScopeInView = { scope: Scope; name: string; path: string | null };

/** A community by its address, for those who may see its roles; for all others it is not there. */
export async function communityInView(
  { db, actor }: Context,
  slug: string,
  language: string,
): Promise<ScopeInView | null> {
  const community = await db.community.findUnique({
    where: { slug },
    select: { id: true, name: true, names: { where: { language }, select: { name: true } } },
  });
  if (!community) return null;
  const scope: Scope = { kind: "community", communityId: community.id };
  const name = community.names[0]?.name ?? community.name;
  const path = `/${language}/communities/${slug}`;
  return canSeeGrants(actor, scope) ? { scope, name, path } : null;
}

/** An event by its address, for those who may see its roles. */
export async function eventInView(
  { db, actor }: Context,
  slug: string,
  language: string,
): Promise<ScopeInView | null> {
  const event = await db.event.findUnique({
    where: { slug },
    select: eventFields,
  });
  if (!event) return null;
  const scope: Scope = { kind: "event", eventId: event.id };
  if (!canSeeGrants(actor, scope)) return null;
  return { scope, name: titleIn(event, language), path: eventPath(event, language) };
}

const eventFields = {
  ...{ id: true, state: true, cancelledAsDraft: true, hostId: true },
  ...titled,
} as const;

type EventRow = Parameters<typeof isForEverybody>[0] & { slug: string };

/** An event's public page; a draft has none. */
function eventPath(event: EventRow, language: string) {
  return isForEverybody(event) ? `/${language}/events/${event.slug}` : null;
}

/** Everybody who holds a role in a place, the invitations on their way, and the roles this reader may give. */
export async function peopleOf({ db, actor, now }: Context, scope: Scope) {
  const ids = idsOf(scope);
  const grants = await db.grant.findMany({
    where: { ...ids, withdrawnAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    orderBy: [{ role: "asc" }, { createdAt: "asc" }],
    select: {
      id: true,
      role: true,
      endsAt: true,
      accountId: true,
      account: { select: { name: true, email: true } },
    },
  });
  const invitations = await db.invitation.findMany({
    where: {
      ...ids,
      role: { not: null },
      acceptedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: now },
    },
    orderBy: { createdAt: "asc" },
    select: { id: true, email: true, role: true, expiresAt: true },
  });
  return {
    grants: grants.map(({ account, accountId, endsAt, ...grant }) => ({
      ...grant,
      ...account,
      lastDay: endsAt && lastDayOf(endsAt),
      canWithdraw: canWithdrawGrant(actor, { accountId, role: grant.role, scope }),
    })),
    invitations: invitations.flatMap(({ role, ...invitation }) =>
      role ? [{ ...invitation, role, canWithdraw: canGiveGrant(actor, role, scope) }] : [],
    ),
    roles: rolesIn(scope.kind).filter((role) => canGiveGrant(actor, role, scope)),
  };
}

/** One role of one's own, with the page of its place and the page of roles it opens. */
export type OwnRole = {
  role: Role;
  place: string | null;
  placePath: string | null;
  peoplePath: string | null;
  /** Where she writes what the town says of itself, or works on the event. */
  deskPath: string | null;
};

/** The roles that count in this session, in words of a language. */
export async function ownRoles({ db, actor }: Context, language: string): Promise<OwnRole[]> {
  if (actor.kind !== "person") return [];
  const scopes = actor.grants.map(({ scope }) => idsOf(scope));
  const known = (ids: (string | null)[]) => ids.filter((id) => id !== null);
  const communities = await db.community.findMany({
    where: { id: { in: known(scopes.map(({ communityId }) => communityId)) } },
    select: {
      id: true,
      slug: true,
      name: true,
      names: { where: { language }, select: { name: true } },
    },
  });
  const events = await db.event.findMany({
    where: { id: { in: known(scopes.map(({ eventId }) => eventId)) } },
    select: eventFields,
  });
  return actor.grants.map(({ role, scope }) => {
    const { communityId, eventId } = idsOf(scope);
    const community = communities.find(({ id }) => id === communityId);
    const event = events.find(({ id }) => id === eventId);
    const page =
      (community && `communities/${community.slug}/people`) ??
      (event && `events/${event.slug}/people`) ??
      "administration";
    return {
      role,
      place: community
        ? (community.names[0]?.name ?? community.name)
        : event
          ? titleIn(event, language)
          : null,
      placePath: community
        ? `/${language}/communities/${community.slug}`
        : event
          ? eventPath(event, language)
          : null,
      deskPath:
        community && role === "treasurer"
          ? `/${language}/manage/communities/${community.slug}/payments`
          : community && role === "safeguarding"
            ? `/${language}/manage/communities/${community.slug}/hosts`
            : community && canWriteCommunity(actor, community.id)
              ? `/${language}/manage/communities/${community.slug}`
              : event
                ? deskOf(actor, { ...event, role }, language)
                : null,
      peoplePath: canSeeGrants(actor, scope) ? `/${language}/manage/${page}` : null,
    };
  });
}

/** The page on which a role of an event is worked with, where it has one. */
function deskOf(
  actor: Actor,
  { role, slug, ...event }: { role: Role; id: string; hostId: string; slug: string },
  language: string,
): string | null {
  if (role === "health" || role === "kitchen") return eventDeskPath(language, slug, role);
  if (role === "leader") return eventDeskPath(language, slug, "checkIn");
  return canWriteEvent(actor, event) ? eventDeskPath(language, slug) : null;
}

/** What administrators see besides the roles of the platform. */
export async function administrationOf({ db, actor, now }: Context, language: string) {
  if (!isAdministrator(actor)) return null;
  const [communities, events, recoveries] = await Promise.all([
    db.community.findMany({
      select: { slug: true, name: true, names: { where: { language }, select: { name: true } } },
    }),
    db.event.findMany({
      where: { state: { in: ["draft", "published"] } },
      orderBy: { startsOn: "asc" },
      select: titled,
    }),
    db.passkeyRecovery.findMany({
      where: { confirmedAt: null, expiresAt: { gt: now } },
      orderBy: { createdAt: "asc" },
      select: {
        id: true,
        accountId: true,
        requestedById: true,
        expiresAt: true,
        account: { select: { email: true } },
      },
    }),
  ]);
  const self = accountIdOf(actor);
  return {
    communities: communities.map(({ slug, name, names }) => ({
      slug,
      name: names[0]?.name ?? name,
    })),
    events: events.map((event) => ({ slug: event.slug, name: titleIn(event, language) })),
    recoveries: recoveries.map(({ id, accountId, requestedById, expiresAt, account }) => ({
      id,
      email: account.email,
      expiresAt,
      canConfirm: self !== accountId && self !== requestedById,
    })),
  };
}

/** The demo accounts that are in the database, with their roles. */
export async function demoAccounts({ db }: Context) {
  const accounts = await db.account.findMany({
    where: { email: { in: demoKeys.map(demoEmailOf) } },
    select: {
      email: true,
      name: true,
      language: true,
      grants: {
        where: { withdrawnAt: null },
        select: { role: true, communityId: true, eventId: true },
      },
    },
  });
  return demoKeys.flatMap((key) => {
    const account = accounts.find(({ email }) => email === demoEmailOf(key));
    if (!account) return [];
    const roles = [...new Set(account.grants.map(({ role }) => role))];
    return [{ key, name: account.name ?? account.email, language: account.language, roles }];
  });
}

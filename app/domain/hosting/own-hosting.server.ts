import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { openParts } from "#app/domain/people/sealed-part.server.ts";
import { formatName } from "#app/i18n/names.ts";
import { codeOf } from "./codes.server.ts";
import type { Home } from "./home.ts";
import { townName } from "./hosting-of.server.ts";
import { openHomes } from "./sealed-home.server.ts";

const townFields = {
  ...{ id: true, slug: true, name: true, latinName: true, colour: true },
  names: { select: { name: true, language: true } },
} as const;

/** The host family that the actor belongs to, opened; null where there is none. */
export async function ownHost({ db, actor }: Context) {
  if (actor.kind !== "person") return null;
  const host = await db.host.findFirst({
    where: { household: { members: { some: { accountId: actor.accountId } } } },
    include: { community: { select: townFields } },
  });
  const [home] = host ? await openHomes(db, [host]) : [];
  return host && home ? { ...host, home } : null;
}

/** Months after which a family is asked whether all of it is still right. */
const ASKED_AGAIN_AFTER = 183 * 86_400_000;

/** The page of a family that hosts: its home, how it is vetted, events for which it may offer beds, and who comes. */
export async function hostingPage(context: Context, language: Language) {
  const { db, now } = context;
  const host = await ownHost(context);
  if (!host) return null;
  const events = await db.event.findMany({
    where: {
      ...{ state: "published", startsOn: { gt: now }, lodging: { has: "hostFamilies" } },
      hostId: host.communityId,
    },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, startsOn: true, endsOn: true, ...titled },
      hostOffers: { where: { hostId: host.id, withdrawnAt: null } },
      assignments: {
        where: { hostId: host.id, endedAt: null, publishedAt: { not: null } },
        select: { id: true },
      },
    },
  });
  return {
    home: host.home,
    code: await codeOf(context, "hosts", host.id),
    town: townName(host.community, language),
    approvedUntil: host.approvedUntil ? isoDay(host.approvedUntil) : null,
    checkedOn: isoDay(host.checkedAt),
    isOld: now.getTime() - host.checkedAt.getTime() > ASKED_AGAIN_AFTER,
    events: events.map((event) => ({
      ...{ slug: event.slug, title: titleIn(event, language) },
      ...{ startsOn: isoDay(event.startsOn), endsOn: isoDay(event.endsOn) },
      maxGuests: event.hostOffers[0]?.maxGuests ?? null,
      guests: event.assignments.length,
    })),
  };
}

export type HostingPage = NonNullable<Awaited<ReturnType<typeof hostingPage>>>;

/** What the form of a home begins with: what was told, else what is known of the household's people. */
export async function homeToFill(context: Context, language: Language) {
  const { db, actor } = context;
  const towns = await db.community.findMany({ select: townFields });
  const host = await ownHost(context);
  const options = towns
    .map((town) => ({ slug: town.slug, name: townName(town, language) }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
  if (host)
    return {
      ...{ version: host.version, town: host.community.slug, towns: options },
      home: host.home satisfies Home as Partial<Home>,
    };
  const members = actor.kind === "person" ? await knownMembers(context, actor.accountId) : [];
  return { version: 0, town: "", towns: options, home: { members } as Partial<Home> };
}

export type HomeToFill = Awaited<ReturnType<typeof homeToFill>>;

const sexOf = { girls: "f", boys: "m", ask: "x" } as const;

/** People of the actor's household for whom she acts, as members of a home. */
async function knownMembers({ db, now }: Context, accountId: string): Promise<Home["members"]> {
  const people = await db.person.findMany({
    where: {
      household: { members: { some: { accountId } } },
      guardians: { some: { accountId, mayInform: true } },
    },
    orderBy: [{ birthDate: "asc" }, { id: "asc" }],
    select: { id: true, givenNames: true, familyName: true, birthDate: true, sealed: true },
  });
  const parts = await openParts(db, people);
  return people.map((person, at) => ({
    ...{ id: person.id, name: formatName({ ...person, familyName: person.familyName ?? "" }) },
    birthYear: person.birthDate.getUTCFullYear(),
    relation: now.getUTCFullYear() - person.birthDate.getUTCFullYear() >= 18 ? "adult" : "child",
    sex: sexOf[parts[at]?.rooming ?? "ask"],
  }));
}

import { shownName } from "#app/domain/communities/town-names.ts";
import type { Context } from "#app/domain/context.ts";
import { countingAt } from "#app/domain/counting-grants.ts";
import { eventHead, shownHead } from "#app/domain/events/desk-queries.server.ts";
import { canWriteEvent } from "#app/domain/events/permissions.ts";
import { takingPart } from "#app/domain/events/town-answer.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { formatName, sortByName } from "#app/i18n/names.ts";
import type { GroupKind } from "./fit.ts";
import { membersOf } from "./members.server.ts";

const fields = (language: Language) => ({
  ...{ id: true as const, hostId: true as const, startsOn: true as const, agesOn: true as const },
  communities: {
    where: takingPart,
    select: {
      community: {
        select: {
          ...{ id: true as const, name: true as const, latinName: true as const },
          names: { where: { language }, select: { name: true as const } },
        },
      },
    },
  },
});

/** The groups of one kind of an event with who is in them, and who is in none; null for who does not write the event. */
export async function groupsPage(
  context: Context,
  slug: string,
  { kind, language }: { kind: GroupKind; language: Language },
) {
  const { db, actor } = context;
  const head = await eventHead(context, slug, language);
  if (!head) return null;
  const event = await db.event.findUnique({ where: { slug }, select: fields(language) });
  if (!event || !canWriteEvent(actor, event)) return null;
  const members = await membersOf(db, event, kind);
  const [groups, leaders] = [
    await groupsOf(db, event.id, kind),
    await leadersOf(context, event.id),
  ];
  const towns = new Map(
    event.communities.map(({ community: { names, ...town } }) => [
      town.id,
      shownName({ ...town, reading: names[0]?.name ?? null }, language),
    ]),
  );
  const people = sortByName(
    language,
    members.map(({ name, townId, ...one }) => ({
      ...{ id: one.id, groupId: one.groupId, age: one.age, rooming: one.rooming },
      ...{ participant: one.participant, name: formatName(name) },
      town: towns.get(townId) ?? "",
    })),
    ({ name }) => name,
  );
  return {
    ...{ head: shownHead(head), kind },
    groups: groups.map(({ leaders: own, ...group }) => ({
      ...group,
      leaders: own.map(({ account }) => account),
      people: people.filter(({ groupId }) => groupId === group.id),
    })),
    waiting: people.filter(({ groupId }) => groupId === null),
    leaders,
  };
}

/** The groups of one kind, `2` before `10`. */
export async function groupsOf(db: Tx, eventId: string, kind: GroupKind) {
  const groups = await db.eventGroup.findMany({
    where: { eventId, kind },
    select: {
      ...{ id: true, name: true, capacity: true, roomOf: true },
      leaders: { select: { account: { select: { id: true, name: true } } } },
    },
  });
  const byName = new Intl.Collator("en", { numeric: true });
  return groups.toSorted((one, other) => byName.compare(one.name, other.name));
}

async function leadersOf({ db, now }: Context, eventId: string) {
  const grants = await db.grant.findMany({
    where: { AND: [countingAt(now)], role: "leader", eventId },
    orderBy: { createdAt: "asc" },
    select: { account: { select: { id: true, name: true } } },
  });
  return grants.map(({ account }) => account);
}

export type GroupsPage = NonNullable<Awaited<ReturnType<typeof groupsPage>>>;
export type ShownGroup = GroupsPage["groups"][number];
export type GroupedPerson = GroupsPage["waiting"][number];

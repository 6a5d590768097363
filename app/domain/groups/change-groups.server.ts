import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { countingAt } from "#app/domain/counting-grants.ts";
import { refuse } from "#app/domain/errors.ts";
import { canWriteEvent } from "#app/domain/events/permissions.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { filled } from "./fill.ts";
import { type Group, type GroupKind, type Member, misfit } from "./fit.ts";
import { membersOf } from "./members.server.ts";
import type { GroupsForm } from "./schema.ts";

type Asked = { slug: string; form: GroupsForm };

/** Does what a form of the groups' page asks for, one at a time for each event; refused to who does not write the event. */
export async function changeGroups(
  { db, actor, now }: Context,
  { slug, form }: Asked,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const event = await tx.event.findUnique({
      where: { slug },
      select: { id: true, hostId: true, state: true, startsOn: true, agesOn: true },
    });
    if (!event || !canWriteEvent(actor, event)) return refuse("notFound");
    if (event.state === "cancelled" || event.state === "archived") refuse("eventEnded");
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`groups:${event.id}`}, 0))::text`;
    await carryOut({ tx, now, event }, form);
  });
}

type Working = {
  tx: Tx;
  now: Date;
  event: { id: string; startsOn: Date; agesOn: Date | null };
};

async function carryOut(work: Working, form: GroupsForm): Promise<void> {
  switch (form.intent) {
    case "add":
      return add(work, form);
    case "change":
      return change(work, form);
    case "remove": {
      await groupOf(work, form);
      await work.tx.eventGroup.delete({ where: { id: form.group } });
      return;
    }
    case "place":
      return place(work, form);
    case "takeOut":
      return takeOut(work, form);
    case "fill":
      return fill(work, form.kind);
    case "lead":
    case "unlead":
      return lead(work, form);
  }
}

type Form<Intent extends GroupsForm["intent"]> = Extract<GroupsForm, { intent: Intent }>;

const factsOf = ({ kind, name, capacity, roomOf }: Form<"add" | "change">) => ({
  ...{ name, capacity },
  roomOf: kind === "room" ? roomOf : ("any" as const),
});

async function add({ tx, now, event }: Working, form: Form<"add">): Promise<void> {
  const { count } = await tx.eventGroup.createMany({
    data: {
      ...{ id: randomUUID(), eventId: event.id, kind: form.kind, createdAt: now },
      ...factsOf(form),
    },
    skipDuplicates: true,
  });
  if (count === 0) refuse("groupNameTaken");
}

/** Changes a group. Refuses what those who are in it would not fit into. */
async function change(work: Working, form: Form<"change">): Promise<void> {
  const { tx, event } = work;
  const group = { ...(await groupOf(work, form)), ...factsOf(form) };
  const same = await tx.eventGroup.count({
    where: { eventId: event.id, kind: form.kind, name: form.name, id: { not: form.group } },
  });
  if (same > 0) refuse("groupNameTaken");
  const inside = (await membersOf(tx, event, form.kind)).filter(
    ({ groupId }) => groupId === form.group,
  );
  refuseUnlessAllFit(group, [], inside);
  await tx.eventGroup.update({ where: { id: form.group }, data: factsOf(form) });
}

async function groupOf(
  { tx, event }: Working,
  { kind, group }: { kind: GroupKind; group: string },
) {
  const found = await tx.eventGroup.findFirst({
    where: { id: group, eventId: event.id, kind },
    select: { id: true, kind: true, capacity: true, roomOf: true },
  });
  return found ?? refuse("notFound");
}

function refuseUnlessAllFit(
  group: Group,
  inside: readonly Member[],
  some: readonly Member[],
): void {
  const there = [...inside];
  for (const one of some) {
    const why = misfit(group, there, one);
    if (why) refuse(`group.${why}`);
    there.push(one);
  }
}

/** Puts people with a place into a group, from wherever they were: all of them, or nobody. */
async function place(work: Working, form: Form<"place">): Promise<void> {
  const { tx, event } = work;
  const { kind, group: groupId } = form;
  const group = await groupOf(work, form);
  const members = await membersOf(tx, event, kind);
  const chosen = new Set(form.people);
  const coming = members.filter(({ id }) => chosen.has(id));
  if (coming.length !== chosen.size) refuse("changedMeanwhile");
  const inside = members.filter((one) => one.groupId === groupId && !chosen.has(one.id));
  refuseUnlessAllFit(group, inside, coming);
  await write(tx, kind, new Map(form.people.map((id) => [id, groupId])));
}

async function write(tx: Tx, kind: GroupKind, where: ReadonlyMap<string, string>): Promise<void> {
  const ids = [...where.keys()];
  await tx.placement.deleteMany({ where: { kind, registrationId: { in: ids } } });
  await tx.placement.createMany({
    data: [...where].map(([registrationId, groupId]) => ({ registrationId, kind, groupId })),
  });
}

async function takeOut({ tx, event }: Working, { kind, people }: Form<"takeOut">): Promise<void> {
  await tx.placement.deleteMany({
    where: { kind, registrationId: { in: people }, group: { eventId: event.id } },
  });
}

/** Puts those who are in no group into one, as far as there is room. */
async function fill({ tx, event }: Working, kind: GroupKind): Promise<void> {
  const members = await membersOf(tx, event, kind);
  const groups = await tx.eventGroup.findMany({
    where: { eventId: event.id, kind },
    orderBy: [{ name: "asc" }],
    select: { id: true, kind: true, capacity: true, roomOf: true },
  });
  const inside = new Map(
    groups.map(({ id }) => [id, members.filter(({ groupId }) => groupId === id)]),
  );
  const waiting = members.filter(({ groupId }) => groupId === null);
  await write(tx, kind, filled({ groups, inside, waiting }));
}

/** Says who leads a group; only who holds the role of a leader of the event. */
async function lead(work: Working, form: Form<"lead" | "unlead">): Promise<void> {
  const { tx, now, event } = work;
  const { group: groupId, account: accountId } = form;
  await groupOf(work, form);
  if (form.intent === "unlead") {
    await tx.groupLeader.deleteMany({ where: { groupId, accountId } });
    return;
  }
  const holds = await tx.grant.count({
    where: { AND: [countingAt(now)], role: "leader", eventId: event.id, accountId },
  });
  if (holds === 0) return refuse("notFound");
  await tx.groupLeader.createMany({ data: { groupId, accountId }, skipDuplicates: true });
}

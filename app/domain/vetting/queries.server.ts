import type { Context } from "#app/domain/context.ts";
import { shownName } from "#app/domain/communities/town-names.ts";
import { nameOfHome } from "#app/domain/hosting/home.ts";
import { isAdministrator } from "#app/domain/rights.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { sortByName } from "#app/i18n/names.ts";
import { filesOf } from "./file.server.ts";
import { canConfirm, canReadFile, canSeeApproval } from "./permissions.ts";
import { openReasons } from "./sealed-file.server.ts";

/** Days before its end from which an approval is pointed out. */
const SOON = 60 * 86_400_000;

/** More do not wait at once. */
const MOST_WAITING = 200;

type Reading = Pick<Context, "db">;

async function townOf({ db }: Reading, slug: string, language: Language) {
  const town = await db.community.findUnique({
    where: { slug },
    select: { id: true, name: true, latinName: true, names: { where: { language } } },
  });
  if (!town) return null;
  const { id, names, ...rest } = town;
  return { id, slug, name: shownName({ ...rest, reading: names[0]?.name ?? null }, language) };
}

/** A town's host families: until when each is approved, and for its officers what each still lacks; null for all others. */
export async function hostList(context: Context, slug: string, language: Language) {
  const { db, actor, now } = context;
  const town = await townOf(context, slug, language);
  if (!town) return null;
  const mayRead = canReadFile(actor, town.id);
  const maySee = canSeeApproval(actor, town.id);
  // Administrators come to confirm as the second of two, and see no family.
  if (!maySee && !isAdministrator(actor)) return null;
  const waiting = await waitingFor(context, { communityId: town.id });
  const today = isoDay(now);
  const soon = isoDay(new Date(now.getTime() + SOON));
  const files = maySee ? await filesOf(db, { communityId: town.id }, today) : [];
  const hosts = files.map(({ id, home, approvedUntil, standing }) => {
    const isApproved = approvedUntil !== null && approvedUntil >= today;
    return {
      ...{ id, name: home ? nameOfHome(home) : "", approvedUntil, isApproved },
      endsSoon: isApproved && approvedUntil <= soon,
      steps: mayRead ? [...new Set(standing.gaps.map(({ step }) => step))] : null,
    };
  });
  return { town, maySee, mayRead, hosts: sortByName(language, hosts, ({ name }) => name), waiting };
}

export type HostList = NonNullable<Awaited<ReturnType<typeof hostList>>>;

/** Proposals that the actor may confirm as the second of two, the oldest first. */
async function waitingFor({ db, actor }: Context, of: { communityId?: string }) {
  const rows = await db.vettingDecision.findMany({
    where: { confirmedAt: null, droppedAt: null, host: of },
    orderBy: { proposedAt: "asc" },
    take: MOST_WAITING,
    include: {
      proposedBy: { select: { name: true } },
      host: { select: { communityId: true, community: { select: { slug: true, name: true } } } },
    },
  });
  return rows
    .filter(({ proposedById, host }) => canConfirm(actor, { ...host, proposedById }))
    .map(({ id, hostId, verdict, until, proposedBy, proposedAt, host }) => ({
      ...{ id, hostId, verdict, until: until ? isoDay(until) : null, town: host.community },
      ...{ by: proposedBy?.name ?? "", on: isoDay(proposedAt) },
    }));
}

/** Towns where a decision waits for the actor as its second person, with how many. */
export async function waitingVetting(context: Context) {
  const { actor } = context;
  if (actor.kind !== "person") return [];
  const waiting = await waitingFor(context, {});
  return [...Map.groupBy(waiting, ({ town }) => town.slug)].map(([slug, all]) => ({
    ...{ slug, town: all[0]?.town.name ?? "", count: all.length },
  }));
}

export type WaitingVetting = Awaited<ReturnType<typeof waitingVetting>>[number];

/** One family's file, for its town's officers alone; each look at it is written down. */
export async function hostFile(
  { db, actor, now }: Context,
  { slug, id }: { slug: string; id: string },
  language: Language,
) {
  const town = await townOf({ db }, slug, language);
  if (actor.kind !== "person" || !town || !canReadFile(actor, town.id)) return null;
  return db.$transaction(async (tx) => {
    const [file] = await filesOf(tx, { id }, isoDay(now));
    if (!file?.home || file.communityId !== town.id) return null;
    const { accountId } = actor;
    await tx.vettingView.create({ data: { hostId: id, viewerId: accountId, at: now } });
    const decisions = await tx.vettingDecision.findMany({
      where: { hostId: id },
      orderBy: { proposedAt: "desc" },
      include: {
        proposedBy: { select: { name: true } },
        confirmedBy: { select: { name: true } },
      },
    });
    const reasons = await openReasons(tx, decisions);
    return {
      ...{ id, town, home: file.home, name: nameOfHome(file.home), standing: file.standing },
      today: isoDay(now),
      ...{ country: file.community.country, approvedUntil: file.approvedUntil },
      records: file.records.map(({ id: record, memberId, doneOn, record: told }) => ({
        ...{ id: record, memberId, doneOn, told },
      })),
      decisions: decisions.map((one, at) => ({
        ...{ id: one.id, verdict: one.verdict, until: one.until ? isoDay(one.until) : null },
        ...{ by: one.proposedBy?.name ?? "", on: isoDay(one.proposedAt) },
        second: one.confirmedBy?.name ?? null,
        is: one.droppedAt
          ? ("dropped" as const)
          : one.confirmedAt
            ? ("holds" as const)
            : ("waits" as const),
        reason: reasons[at] ?? "",
      })),
    };
  });
}

export type HostFilePage = NonNullable<Awaited<ReturnType<typeof hostFile>>>;

/** Who has looked at the actor's own file, the latest first. */
export async function ownViews({ db, actor }: Context) {
  if (actor.kind !== "person") return [];
  const rows = await db.vettingView.findMany({
    where: { host: { household: { members: { some: { accountId: actor.accountId } } } } },
    orderBy: { at: "desc" },
    take: 50,
    select: { at: true, viewer: { select: { name: true } } },
  });
  return rows.map(({ at, viewer }) => ({ at, name: viewer?.name ?? "" }));
}

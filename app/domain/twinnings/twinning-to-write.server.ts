import type { Actor } from "#app/domain/accounts/actor.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { refuse } from "#app/domain/errors.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { endedIn, foundedOn, statusOn, type Step } from "./history.ts";
import { canWriteTwinning } from "./permissions.ts";

type Asked = { slug: string; version: number };

/**
 * A partnership for who may write it, locked and counted as changed; for all others it is not there. Who
 * builds on an older version is told so.
 */
export async function twinningToWrite(tx: Tx, actor: Actor, { slug, version }: Asked) {
  const twinning = await tx.twinning.findUnique({
    where: { slug },
    select: { id: true, textSetId: true, members: { select: { communityId: true } } },
  });
  const communityIds = twinning?.members.map(({ communityId }) => communityId) ?? [];
  if (!twinning || !canWriteTwinning(actor, communityIds)) refuse("notFound");
  const { count } = await tx.twinning.updateMany({
    where: { id: twinning.id, version },
    data: { version: { increment: 1 } },
  });
  if (count === 0) refuse("changedMeanwhile");
  return { id: twinning.id, textSetId: twinning.textSetId, communityIds };
}

/** The day by which partnerships stand as they do. */
export const todayOfTwinnings = (now: Date) => dayIn("Europe/Warsaw", now);

/** A partnership's history, as it was written down. */
export const historySelect = {
  steps: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { kind: true, year: true, month: true, day: true },
  },
} as const satisfies Prisma.TwinningSelect;

/** What lists and the map know of a partnership on a day, from its history. */
export function factsOn(steps: readonly Step[], today: string) {
  return {
    status: statusOn(steps, today),
    sinceYear: foundedOn(steps)?.year ?? null,
    endedYear: endedIn(steps, today),
  };
}

/** Writes down how a partnership stands and which years it has, as its history says, for lists and the map. */
export async function settleTwinning(tx: Tx, now: Date, id: string): Promise<void> {
  const { steps } = await tx.twinning.findUniqueOrThrow({ where: { id }, select: historySelect });
  await tx.twinning.update({ where: { id }, data: factsOn(steps, todayOfTwinnings(now)) });
}

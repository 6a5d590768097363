import type { Context } from "#app/domain/context.ts";
import type { HostingRunState } from "#app/generated/prisma/enums.ts";
import { gapOf, runProgress, type RunProgress, runResult, type RunResult } from "./run.ts";

/** A search as the board tells of it. */
export type ShownRun = {
  id: string;
  state: HostingRunState;
  isFair: boolean;
  seconds: number;
  progress: RunProgress | null;
  /** How it is proven: 0 is the best there is, else the share by which better may be possible; null: nothing is known. */
  gap: number | null;
  took: number | null;
  isAdopted: boolean;
  endedAt: Date | null;
  proposal: RunResult | null;
};

/** The latest search of an event; null where there was none. */
export async function latestRun(
  { db }: Pick<Context, "db">,
  eventId: string,
): Promise<ShownRun | null> {
  const run = await db.hostingRun.findFirst({
    where: { eventId },
    orderBy: { createdAt: "desc" },
  });
  if (!run) return null;
  const proposal = runResult.safeParse(run.result).data ?? null;
  return {
    ...{ id: run.id, state: run.state, isFair: run.fair, seconds: run.seconds },
    progress: runProgress.safeParse(run.progress).data ?? null,
    gap: proposal && gapOf(proposal),
    took: proposal && proposal.ms / 1000,
    ...{ isAdopted: run.adoptedAt !== null, endedAt: run.endedAt, proposal },
  };
}

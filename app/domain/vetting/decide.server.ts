import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { isoDay } from "#app/i18n/formats.ts";
import { isUniqueViolation } from "#app/platform/db.server.ts";
import { filesOf } from "./file.server.ts";
import { canConfirm } from "./permissions.ts";
import type { FileForm } from "./schema.ts";
import { sealReason } from "./sealed-file.server.ts";
import { tellOfDecision } from "./tell-of-decision.server.ts";
import { fileToWrite, trail } from "./write-file.server.ts";

type Deciding = Extract<FileForm, { intent: "approve" | "refuse" | "pause" }>;

/**
 * Proposes to approve or to refuse a family, for a second person to confirm. An approval needs every step, and cannot
 * outlast what it stands on. A pause needs nobody else: it holds at once.
 */
export async function propose(
  context: Context,
  { hostId, form }: { hostId: string; form: Deciding },
): Promise<void> {
  const { db, actor, now } = context;
  await db
    .$transaction(async (tx) => {
      const file = await fileToWrite(tx, context, hostId);
      const isPause = form.intent === "pause";
      if (form.intent === "approve") refuseBeyond(file.standing.until, form.until, isoDay(now));
      const id = randomUUID();
      const reason = "reason" in form ? form.reason : null;
      await tx.vettingDecision.create({
        data: {
          ...{ id, hostId, verdict: form.intent, proposedAt: now },
          proposedById: accountIdOf(actor),
          until: form.intent === "approve" ? new Date(form.until) : null,
          sealed: reason === null ? null : await sealReason(tx, now, { hostId, id }, reason),
          confirmedAt: isPause ? now : null,
        },
      });
      if (isPause) {
        await tx.host.update({ where: { id: hostId }, data: { approvedUntil: null } });
        await tellOfDecision(tx, now, { hostId, decisionId: id, verdict: "pause" });
      }
      await trail(tx, context, { file, action: `vetting.${form.intent}` });
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? refuse("vettingWaiting") : error;
    });
}

function refuseBeyond(holds: string | null, until: string, today: string): void {
  if (holds === null) refuse("vettingIncomplete");
  if (until > holds || until < today) refuse("vettingUntil");
}

/** Takes a proposal back before it is confirmed. */
export async function dropProposal(context: Context, hostId: string): Promise<void> {
  const { db, now } = context;
  await db.$transaction(async (tx) => {
    const file = await fileToWrite(tx, context, hostId);
    const { count } = await tx.vettingDecision.updateMany({
      where: { hostId, confirmedAt: null, droppedAt: null },
      data: { droppedAt: now },
    });
    if (count === 0) refuse("notFound");
    await trail(tx, context, { file, action: "vetting.drop" });
  });
}

type Confirming = { id: string; isConfirmed: boolean };

/**
 * The second of two people says yes or no to a proposal. Who proposed it is refused; so is an approval that by now
 * stands on less than it did.
 */
export async function confirmDecision(
  { db, actor, now }: Context,
  { id, isConfirmed }: Confirming,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const decision = await tx.vettingDecision.findFirst({
      where: { id, confirmedAt: null, droppedAt: null },
      include: { host: { select: { id: true, communityId: true } } },
    });
    if (!decision) return refuse("notFound");
    const { host, proposedById, verdict, until } = decision;
    if (!canConfirm(actor, { communityId: host.communityId, proposedById })) refuse("notFound");
    await tx.$queryRaw`select id::text from hosts where id = ${host.id}::uuid for update`;
    const { count } = await tx.vettingDecision.updateMany({
      where: { id, confirmedAt: null, droppedAt: null },
      data: isConfirmed
        ? { confirmedAt: now, confirmedById: accountIdOf(actor) }
        : { droppedAt: now },
    });
    if (count === 0) refuse("notFound");
    const trace = { file: host, action: isConfirmed ? "vetting.confirm" : "vetting.reject" };
    if (isConfirmed) {
      const [file] = await filesOf(tx, { id: host.id }, isoDay(now));
      if (verdict === "approve")
        refuseBeyond(file?.standing.until ?? null, until ? isoDay(until) : "", isoDay(now));
      await tx.host.update({ where: { id: host.id }, data: { approvedUntil: until } });
      await tellOfDecision(tx, now, { hostId: host.id, decisionId: id, verdict });
    }
    await trail(tx, { actor, now }, trace);
  });
}

import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf, isFresh } from "#app/domain/rights.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { filesOf, type HostFile } from "./file.server.ts";
import { canReadFile } from "./permissions.ts";
import type { VettingRecord } from "./record.ts";
import type { FileForm } from "./schema.ts";
import { sealRecord } from "./sealed-file.server.ts";

/** The file of a family, locked until the transaction ends, for an officer who has shown of late who she is. */
export async function fileToWrite(
  tx: Tx,
  { actor, now }: Pick<Context, "actor" | "now">,
  hostId: string,
): Promise<HostFile> {
  const host = await tx.host.findUnique({
    where: { id: hostId },
    select: { communityId: true },
  });
  if (!host || !canReadFile(actor, host.communityId)) return refuse("notFound");
  if (actor.kind === "person" && !isFresh(actor, now)) refuse("stepUpNeeded");
  await tx.$queryRaw`select id::text from hosts where id = ${hostId}::uuid for update`;
  const [file] = await filesOf(tx, { id: hostId }, isoDay(now));
  return file ?? refuse("notFound");
}

type Recording = Extract<
  FileForm,
  { intent: "reference" | "check" | "visit" | "training" | "code" }
>;

/** Writes into a family's file what was seen. A day that is yet to come is refused, and somebody who is not of the home. */
export async function recordStep(
  context: Context,
  { hostId, form }: { hostId: string; form: Recording },
): Promise<void> {
  const { db, actor, now } = context;
  await db.$transaction(async (tx) => {
    const file = await fileToWrite(tx, context, hostId);
    if (form.doneOn > isoDay(now)) refuse("vettingFuture");
    const memberId = "memberId" in form ? form.memberId : null;
    if (memberId !== null && !file.home?.members.some(({ id }) => id === memberId))
      refuse("notFound");
    const id = randomUUID();
    await tx.vettingRecord.create({
      data: {
        ...{ id, hostId, step: form.intent, memberId, doneOn: new Date(form.doneOn), at: now },
        recordedById: accountIdOf(actor),
        sealed: await sealRecord(tx, now, { hostId, id }, recordOf(form, file)),
      },
    });
    // Who is found to have a record hosts nobody from that moment.
    if (form.intent === "check" && form.result === "notClear")
      await tx.host.update({ where: { id: hostId }, data: { approvedUntil: null } });
    await trail(tx, context, { file, action: "vetting.record" });
  });
}

function recordOf(form: Recording, { community }: HostFile): VettingRecord {
  switch (form.intent) {
    case "reference":
      return { step: "reference", referee: form.referee, relation: form.relation, note: form.note };
    case "check":
      return {
        ...{ step: "check", country: community.country, isClear: form.result === "clear" },
        certificateOn: form.certificateOn ?? null,
      };
    case "visit":
      return { step: "visit", visitors: form.visitors, items: form.items, report: form.report };
    case "training":
      return { step: "training", note: form.note };
    case "code":
      return { step: "code", note: form.note };
  }
}

/** Takes back what was written by mistake; it stays as taken back. An approval that stood on it ends. */
export async function takeBackRecord(
  context: Context,
  { hostId, id }: { hostId: string; id: string },
): Promise<void> {
  const { db, now } = context;
  await db.$transaction(async (tx) => {
    const file = await fileToWrite(tx, context, hostId);
    const { count } = await tx.vettingRecord.updateMany({
      where: { id, hostId, takenBackAt: null },
      data: { takenBackAt: now },
    });
    if (count === 0) refuse("notFound");
    const [after] = await filesOf(tx, { id: hostId }, isoDay(now));
    if (after?.standing.until == null)
      await tx.host.update({ where: { id: hostId }, data: { approvedUntil: null } });
    await trail(tx, context, { file, action: "vetting.takeBack" });
  });
}

/** One line in the trail of the town: that it was done, never what. */
export const trail = (
  tx: Tx,
  { actor, now }: Pick<Context, "actor" | "now">,
  { file, action }: { file: Pick<HostFile, "id" | "communityId">; action: string },
) =>
  recordAudit(tx, {
    ...{ chain: file.communityId, action, subject: file.id, now, actorId: accountIdOf(actor) },
  });

import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { instantAt } from "#app/domain/events/local-time.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { languages } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { announcementDesk, type AnnouncementDesk, isOwn } from "./desk.server.ts";
import { audienceOf } from "./queries.server.ts";
import { recipientsOf } from "./recipients.server.ts";
import type { AnnouncementForm, SendingForm } from "./schema.ts";

type Asked = { slug: string; id: string | null; form: AnnouncementForm };

/** Keeps what somebody writes to the families of the towns that she answers for, as a draft; answers its id. */
export async function saveAnnouncement(
  context: Context,
  { slug, id: known, form }: Asked,
): Promise<string> {
  const desk = (await announcementDesk(context, slug, "en")) ?? refuse("notFound");
  const { db, actor, now } = context;
  const { version, filter, otherwise, texts } = form;
  const id = known ?? randomUUID();
  const data = { filter, otherwise: otherwise ?? null, townIds: desk.towns.map((town) => town.id) };
  await db.$transaction(async (tx) => {
    if (known === null)
      await tx.announcement.create({
        data: { ...data, id, eventId: desk.id, createdAt: now, createdById: accountIdOf(actor) },
      });
    else {
      await announcementToChange(tx, desk, known);
      const { count } = await tx.announcement.updateMany({
        where: { id, version, state: "draft" },
        data: { ...data, version: { increment: 1 } },
      });
      if (count === 0) refuse("changedMeanwhile");
      await tx.announcementText.deleteMany({ where: { announcementId: id } });
    }
    await tx.announcementText.createMany({
      data: languages.flatMap((language) => {
        const { title, body } = texts[language];
        return title && body ? [{ announcementId: id, language, title, body }] : [];
      }),
    });
  });
  return id;
}

async function announcementToChange(tx: Tx, desk: AnnouncementDesk, id: string) {
  const found = await tx.announcement.findFirst({
    where: { id, eventId: desk.id },
    select: { townIds: true },
  });
  if (!found || !isOwn(desk, found.townIds)) refuse("notFound");
}

type Sending = { slug: string; id: string; form: SendingForm };

/**
 * Sends an announcement now or at a time of the event's clock, to as many as its writer was shown; or takes it back
 * while none has gone out. Refuses when by now it would reach others than she was shown.
 */
export async function sendAnnouncement(
  context: Context,
  { slug, id, form }: Sending,
): Promise<void> {
  const desk = (await announcementDesk(context, slug, "en")) ?? refuse("notFound");
  const { db, actor, now } = context;
  await announcementToChange(db, desk, id);
  const audience = await audienceOf(db, id);
  if (form.intent !== "cancel") {
    const reached = await recipientsOf(db, now, audience);
    const count = reached.filter(({ language }) => language !== null).length;
    if (count !== form.count) refuse("recipientsChanged");
  }
  await db.$transaction(async (tx) => {
    const { from, data } = stepOf(form, { now, timeZone: desk.timeZone });
    const { count } = await tx.announcement.updateMany({
      where: { id, state: { in: [...from] } },
      data,
    });
    if (count === 0) refuse("changedMeanwhile");
    if (form.intent === "send") await enqueue(tx, "announcements.send", { announcementId: id });
    await recordAudit(tx, {
      ...{ chain: desk.hostId, subject: id, actorId: accountIdOf(actor), now },
      action: `announcement.${form.intent}`,
    });
  });
}

function stepOf(form: SendingForm, { now, timeZone }: { now: Date; timeZone: string }) {
  if (form.intent === "cancel")
    return { from: ["draft", "scheduled"] as const, data: { state: "cancelled" as const } };
  if (form.intent === "send")
    return { from: ["draft"] as const, data: { state: "sending" as const, sendAt: now } };
  const sendAt = instantAt(form.day, `${form.time}:00`, timeZone);
  if (sendAt <= now) refuse("timePast");
  return { from: ["draft"] as const, data: { state: "scheduled" as const, sendAt } };
}

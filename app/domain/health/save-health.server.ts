import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { canWritePerson } from "#app/domain/people/permissions.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { keptUntil } from "./keeping.ts";
import type { HealthForm } from "./schema.ts";
import { sealParts } from "./sealed-parts.server.ts";

type Saving = { registrationId: string; language: Language; form: HealthForm };

/**
 * Keeps what a guardian tells of somebody's health, and lets those of this event read it. Refused before there is a
 * place, and where somebody else changed it since the form was filled.
 */
export async function saveHealth(
  { db, actor, now }: Context,
  { registrationId, language, form }: Saving,
): Promise<void> {
  if (actor.kind !== "person") refuse("signInAgain");
  const { accountId } = actor;
  await db.$transaction(async (tx) => {
    // A place is not lost in the meantime.
    await tx.$queryRaw`select id::text from registrations where id = ${registrationId}::uuid for no key update`;
    const registration = await tx.registration.findUnique({
      where: { id: registrationId },
      select: {
        ...{ state: true, personId: true },
        person: {
          select: { guardians: { select: { accountId: true, mayInform: true, mayConsent: true } } },
        },
        party: {
          select: { event: { select: { endsOn: true, host: { select: { timeZone: true } } } } },
        },
      },
    });
    if (!registration || !canWritePerson(actor, registration.person)) refuse("notFound");
    if (registration.state !== "confirmed") refuse("healthNotYet");
    const { endsOn, host } = registration.party.event;
    if (dayIn(host.timeZone, now) > isoDay(endsOn)) refuse("eventEnded");
    const { personId } = registration;
    const recordId = await writeRecord(tx, now, { personId, language, form });
    const agreed = { recordId, agreedAt: now, agreedById: accountId, language };
    const { count } = await tx.healthShare.updateMany({ where: { registrationId }, data: agreed });
    if (count === 0) await tx.healthShare.create({ data: { registrationId, ...agreed } });
  });
}

type Writing = { personId: string; language: Language; form: HealthForm };

async function writeRecord(tx: Tx, now: Date, { personId, language, form }: Writing) {
  const known = await tx.healthRecord.findUnique({ where: { personId }, select: { id: true } });
  const id = known?.id ?? randomUUID();
  const data = {
    ...(await sealParts(tx, now, id, form.record)),
    ...{ language, checkedAt: now },
    keepUntil: form.keep ? new Date(keptUntil(isoDay(now))) : null,
  };
  const { count } = known
    ? await tx.healthRecord.updateMany({
        where: { id, version: form.version },
        data: { ...data, version: { increment: 1 } },
      })
    : await tx.healthRecord.createMany({ data: { id, personId, ...data }, skipDuplicates: true });
  // Deleted by the other guardian, it is not brought back by a form from before.
  if (count === 0 || (!known && form.version > 0)) refuse("changedMeanwhile");
  return id;
}

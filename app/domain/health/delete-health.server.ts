import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { canWritePerson } from "#app/domain/people/permissions.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { forgetSubject } from "#app/platform/field-encryption.server.ts";
import { log } from "#app/platform/log.server.ts";
import { AFTER_EVENT_DAYS } from "./keeping.ts";

/** Deletes records with their keys: no copy of them can be read again, in a backup neither. */
async function deleteRecords(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.healthRecord.deleteMany({ where: { id: { in: [...ids] } } });
  for (const id of ids) await forgetSubject(tx, id);
}

/** A guardian takes back what she told of somebody's health: from this moment nobody reads it. */
export async function deleteHealth({ db, actor }: Context, personId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: {
        guardians: { select: { accountId: true, mayInform: true, mayConsent: true } },
        health: { select: { id: true } },
      },
    });
    if (!person || !canWritePerson(actor, person)) refuse("notFound");
    if (person.health) await deleteRecords(tx, [person.health.id]);
  });
}

/** Deletes what is kept of a person's health, before the person herself is deleted. */
export async function deleteHealthOf(tx: Tx, personId: string): Promise<void> {
  const record = await tx.healthRecord.findUnique({ where: { personId }, select: { id: true } });
  if (record) await deleteRecords(tx, [record.id]);
}

/** As many as are deleted in one transaction. */
const AT_ONCE = 100;

/**
 * What the clock deletes: records that no event needs any more and no family keeps,
 * and who looked two years ago. `sharedUntil` and `lastDayOf` say the same days.
 */
export async function deleteOldHealth({ db, now }: Context): Promise<void> {
  let deleted = 0;
  for (;;) {
    const ids = await db.$transaction(async (tx) => {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        select r.id::text as id from health_records r
        where (r.keep_until is null or r.keep_until < ${now}::timestamptz::date)
          and not exists (
            select from health_shares s join registrations g on g.id = s.registration_id
            join events e on e.id = g.event_id join communities h on h.id = e.host_id
            where s.record_id = r.id
              and e.ends_on + ${AFTER_EVENT_DAYS}::int >= (${now}::timestamptz at time zone h.time_zone)::date)
        order by r.id limit ${AT_ONCE} for update of r`;
      await deleteRecords(
        tx,
        rows.map(({ id }) => id),
      );
      return rows;
    });
    deleted += ids.length;
    if (ids.length < AT_ONCE) break;
  }
  await db.$queryRaw`select health_views_forget()::text`;
  log.info({ count: deleted }, "health.deleted");
}

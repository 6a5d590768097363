import type { Context } from "#app/domain/context.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { log } from "#app/platform/log.server.ts";
import { consequencesOf, whyNotYet } from "./consequences.server.ts";
import { eraseAccount } from "./erase-account.server.ts";
import { erasePerson } from "./erase-person.server.ts";
import { PROOF_YEARS } from "./keeping.ts";
import { asFamily } from "./scope.server.ts";

/** Deletes whose day has come, each in a transaction of its own, and what had to stay until now. */
export async function eraseDue(context: Context): Promise<void> {
  const { db, now } = context;
  const due = await db.erasure.findMany({
    where: { dueAt: { lte: now } },
    orderBy: { dueAt: "asc" },
    select: { id: true },
  });
  let count = 0;
  for (const { id } of due) if (await eraseOne(context, id)) count += 1;
  await forgetProof(context);
  log.info({ count }, "ownData.erased");
}

/** False where it was taken back meanwhile, or has to wait: a registration runs, or a role is held. */
async function eraseOne(context: Context, id: string): Promise<boolean> {
  const { db, now } = context;
  return db.$transaction(async (tx) => {
    const [locked] = await tx.$queryRaw<{ accountId: string; personId: string | null }[]>`
      select account_id::text as "accountId", person_id::text as "personId"
      from erasures where id = ${id}::uuid for update`;
    if (!locked) return false;
    const { accountId, personId } = locked;
    const { language } = await tx.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { language: true },
    });
    const family = { ...asFamily(context, accountId, language), db: tx };
    const shown = await consequencesOf(
      family,
      { personId },
      isLanguage(language) ? language : "en",
    );
    if (!shown || whyNotYet(shown)) return false;
    if (!personId) await eraseAccount(tx, now, accountId);
    else if (!shown.isShared) await erasePerson(tx, now, { personId, actorId: accountId });
    else {
      await tx.guardianship.deleteMany({ where: { personId, accountId } });
      await tx.erasure.deleteMany({ where: { id } });
    }
    return true;
  });
}

/** What stayed as proof goes some years after the last event. */
async function forgetProof({ db, now }: Context): Promise<void> {
  await db.$transaction(async (tx) => {
    const gone = await tx.$queryRaw<{ id: string }[]>`
      select p.id::text as id from people p
      where p.erased_at is not null and not exists (
        select from registrations r join events e on e.id = r.event_id
        where r.person_id = p.id
          and e.ends_on + make_interval(years => ${PROOF_YEARS}::int) >= ${now}::timestamptz)`;
    const ids = gone.map(({ id }) => id);
    const ofThem = { registrations: { some: { personId: { in: ids } } } };
    const parties = await tx.party.findMany({ where: ofThem, select: { id: true } });
    await tx.registration.deleteMany({ where: { personId: { in: ids } } });
    await tx.party.deleteMany({
      where: { id: { in: parties.map(({ id }) => id) }, registrations: { none: {} } },
    });
    await tx.person.deleteMany({ where: { id: { in: ids } } });
  });
}

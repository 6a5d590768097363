import type { Context } from "#app/domain/context.ts";

const DAY = 24 * 60 * 60_000;

/** Days after which nobody asks any more whether a mail has left. */
export const MAIL_KEPT_DAYS = 90;

/** Forgets to whom mails went long ago; what they said was forgotten when they left. */
export async function deleteOldMails({ db, now }: Context): Promise<void> {
  await db.mail.deleteMany({
    where: {
      state: { not: "queued" },
      createdAt: { lt: new Date(now.getTime() - MAIL_KEPT_DAYS * DAY) },
    },
  });
}

/** Forgets limits that nobody is held by any more. */
export async function deleteOldLimits({ db, now }: Context): Promise<void> {
  await db.rateLimit.deleteMany({ where: { expire: { lt: now.getTime() } } });
}

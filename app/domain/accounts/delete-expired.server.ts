import type { Context } from "#app/domain/context.ts";
import { sessionLimits } from "./session-life.ts";

const DAY = 24 * 60 * 60_000;

/** Deletes what only served a sign-in that is over: requests, challenges and sessions that can open nothing. */
export async function deleteExpired({ db, now }: Context): Promise<void> {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const { idle, absolute } = sessionLimits.family;
  await db.signInRequest.deleteMany({ where: { expiresAt: { lt: before(DAY) } } });
  await db.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.session.deleteMany({
    where: {
      OR: [
        { revokedAt: { lt: before(DAY) } },
        // A day longer than they hold, so that who sends a form just then gets back what she typed.
        { lastSeenAt: { lt: before(idle + DAY) } },
        { createdAt: { lt: before(absolute + DAY) } },
      ],
    },
  });
}

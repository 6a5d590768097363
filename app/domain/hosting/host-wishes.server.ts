import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { coder } from "./codes.server.ts";
import { sameCode } from "./friend-code.ts";
import { guestToHouse } from "./guest-to-house.server.ts";
import type { HostWishForm } from "./wishes-schema.ts";

/** As many as the score knows: first, second and third wish. */
const MOST_WISHES = 3;

/** Families that a guest asks for, the first wish first; of each the code alone, because names are told by publishing. */
export async function wishedHosts(
  { db, now }: Pick<Context, "db" | "now">,
  registrationId: string,
): Promise<{ host: string; code: string }[]> {
  const rows = await db.hostWish.findMany({
    where: { registrationId },
    orderBy: [{ at: "asc" }, { hostId: "asc" }],
    select: { hostId: true },
  });
  if (rows.length === 0) return [];
  const code = await coder(db, now, "hosts");
  return rows.map(({ hostId }) => ({ host: hostId, code: code(hostId) }));
}

/**
 * Asks for a host family by the code that it gave, or no longer. Refuses a code of no family that offers beds for the
 * event, and more wishes than count.
 */
export async function changeHostWishes(
  { db, actor, now }: Context,
  { id, form }: { id: string; form: HostWishForm },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const found = await guestToHouse({ db: tx, actor }, id);
    if (!found) return refuse("notFound");
    if (form.intent === "unwish") {
      const { count } = await tx.hostWish.deleteMany({
        where: { registrationId: id, hostId: form.host },
      });
      return count === 0 ? refuse("changedMeanwhile") : undefined;
    }
    const code = await coder(tx, now, "hosts");
    const offers = await tx.hostOffer.findMany({
      where: { eventId: found.event.id, withdrawnAt: null },
      select: { hostId: true },
    });
    const host = offers.find(({ hostId }) => sameCode(form.code, code(hostId)));
    if (!host) return refuse("hostCodeWrong");
    const others = await tx.hostWish.count({
      where: { registrationId: id, hostId: { not: host.hostId } },
    });
    if (others >= MOST_WISHES) refuse("hostsMany", { count: MOST_WISHES });
    await tx.hostWish.createMany({
      data: { registrationId: id, hostId: host.hostId, at: now },
      skipDuplicates: true,
    });
    return undefined;
  });
}

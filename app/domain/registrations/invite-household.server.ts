import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Language } from "#app/i18n/languages.ts";
import { inviteFamily } from "./invite-family.server.ts";
import { canContact } from "./permissions.ts";

type Inviting = { registrationId: string; email: string; language: Language };

/**
 * Invites somebody to take over the household of a registration that staff entered, as long as nobody has. An earlier
 * invitation ends: it may have gone to a wrong address.
 */
export async function inviteHousehold(context: Context, inviting: Inviting): Promise<void> {
  const { db, actor, now } = context;
  const { registrationId, email, language } = inviting;
  await db.$transaction(async (tx) => {
    const row = await tx.registration.findUnique({
      where: { id: registrationId },
      select: {
        ...{ eventId: true, communityId: true },
        party: {
          select: {
            ...{ householdId: true, event: { select: { hostId: true } } },
            household: { select: { members: { select: { accountId: true } } } },
          },
        },
      },
    });
    if (!row) return refuse("notFound");
    const { eventId, communityId, party } = row;
    if (!canContact(actor, { eventId, communityId, hostId: party.event.hostId }))
      return refuse("notFound");
    if (party.household.members.length > 0) return refuse("householdKept");
    const { householdId } = party;
    await tx.householdInvitation.updateMany({
      where: { householdId, acceptedAt: null, expiresAt: { gt: now } },
      data: { expiresAt: now },
    });
    const invitedById = accountIdOf(actor);
    await inviteFamily(tx, now, {
      householdId,
      eventId,
      communityId,
      email,
      language,
      invitedById,
    });
  });
}

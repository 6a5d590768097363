import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Language } from "#app/i18n/languages.ts";
import { spend } from "#app/platform/rate-limit.server.ts";
import type { Role, Scope } from "./actor.ts";
import { canGiveGrant, rightToGive } from "./permissions.ts";
import { liveGrant } from "./write-grant.server.ts";
import { writeInvitation } from "./write-invitation.server.ts";

type Input = { email: string; role: Role; scope: Scope; endsAt: Date | null; language: Language };

/** Offers a role by mail. It counts once the invited person has shown a passkey of her own. */
export async function inviteToRole({ db, actor, now }: Context, input: Input): Promise<void> {
  const { email, role, scope, endsAt } = input;
  if (!canGiveGrant(actor, role, scope)) refuse("forbidden");
  if (endsAt && endsAt <= now) refuse("grantEnded");
  const invitedById = accountIdOf(actor);
  if (invitedById) await spend("invitation", invitedById);
  await db.$transaction(async (tx) => {
    const account = await tx.account.findUnique({
      where: { email },
      select: { id: true, language: true },
    });
    if (account && account.id === invitedById) refuse("forbidden");
    const held =
      account &&
      (await tx.grant.findFirst({
        where: liveGrant({ accountId: account.id, role, scope }, now),
        select: { id: true },
      }));
    if (held) refuse("grantExists");
    const language = account?.language ?? input.language;
    const invitedAs = rightToGive(actor, role, scope);
    const offer = { email, language, role, scope, endsAt };
    await writeInvitation(tx, now, { ...offer, invitedById, invitedAs });
  });
}

import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Role, Scope } from "./actor.ts";
import { canGiveGrant } from "./permissions.ts";
import { writeGrant } from "./write-grant.server.ts";

type Input = { accountId: string; role: Role; scope: Scope; endsAt: Date | null };

/** Gives a role to an account, by those who may. Roles are given by somebody, never taken. */
export async function giveGrant({ db, actor, now }: Context, input: Input): Promise<void> {
  const givenById = accountIdOf(actor);
  if (!canGiveGrant(actor, input.role, input.scope)) refuse("forbidden");
  if (givenById === input.accountId) refuse("forbidden");
  if (input.endsAt && input.endsAt <= now) refuse("grantEnded");
  await db.$transaction((tx) => writeGrant(tx, now, { ...input, givenById }));
}

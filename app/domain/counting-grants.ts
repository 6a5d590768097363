import type { Prisma } from "#app/generated/prisma/client.ts";

/** Roles that count at a moment: given, begun, neither withdrawn nor ended. */
export const countingAt = (now: Date) =>
  ({
    ...{ withdrawnAt: null, startsAt: { lte: now } },
    OR: [{ endsAt: null }, { endsAt: { gt: now } }],
  }) satisfies Prisma.GrantWhereInput;

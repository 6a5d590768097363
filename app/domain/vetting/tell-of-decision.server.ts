import type { VettingVerdict } from "#app/generated/prisma/enums.ts";
import { isoDay } from "#app/i18n/formats.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";

type Telling = { hostId: string; decisionId: string; verdict: VettingVerdict };

/** Writes to a family what was decided on it; why stands in the file alone. */
export async function tellOfDecision(
  tx: Tx,
  now: Date,
  { hostId, decisionId, verdict }: Telling,
): Promise<void> {
  const host = await tx.host.findUniqueOrThrow({
    where: { id: hostId },
    select: {
      approvedUntil: true,
      community: { select: { name: true } },
      household: {
        select: {
          members: {
            select: {
              account: { select: { id: true, email: true, language: true, closedAt: true } },
            },
          },
        },
      },
    },
  });
  for (const { account } of host.household.members)
    if (account.closedAt === null)
      await queueMail(tx, now, {
        ...{ kind: "hostDecided", to: account.email },
        language: isLanguage(account.language) ? account.language : "en",
        reason: `vetting:${decisionId}:${account.id}`,
        facts: {
          ...{ verdict, town: host.community.name },
          until: host.approvedUntil ? isoDay(host.approvedUntil) : "",
        },
      });
}

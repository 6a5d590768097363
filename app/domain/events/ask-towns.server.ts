import type { Actor } from "#app/domain/accounts/actor.ts";
import { shownName } from "#app/domain/communities/town-names.ts";
import { countingAt } from "#app/domain/counting-grants.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { isoDay } from "#app/i18n/formats.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { titled, titleIn } from "./event-title.ts";
import { canAnswerForTown } from "./permissions.ts";
import { takingPart } from "./town-answer.ts";

type Asking = { actor: Actor; now: Date };

const asked = {
  ...{ id: true, startsOn: true, endsOn: true, ...titled },
  host: { select: { name: true, latinName: true, names: true } },
  communities: { where: { answer: "invited" }, select: { communityId: true } },
} as const;

/**
 * Asks the towns that an event names and that said nothing yet: for those she coordinates, who names them has said
 * yes; the coordinators of the others are told, once for an event.
 */
export async function askTowns(tx: Tx, { actor, now }: Asking, eventId: string): Promise<void> {
  const event = await tx.event.findUniqueOrThrow({ where: { id: eventId }, select: asked });
  const ids = event.communities.map(({ communityId }) => communityId);
  const own = ids.filter((id) => canAnswerForTown(actor, id));
  await tx.eventCommunity.updateMany({
    where: { eventId, communityId: { in: own } },
    data: takingPart,
  });
  const others = ids.filter((id) => !own.includes(id));
  const coordinators = await coordinatorsOf(tx, now, others);
  for (const { account, communityId } of coordinators) {
    if (account.id === accountIdOf(actor)) continue;
    const { name, latinName, names } = event.host;
    const language = isLanguage(account.language) ? account.language : "en";
    const reading = names.find((one) => one.language === language)?.name ?? null;
    await queueMail(tx, now, {
      ...{ kind: "townInvited", to: account.email, language },
      reason: `townInvited:${eventId}:${communityId}:${account.id}`,
      facts: {
        title: titleIn(event, language),
        host: shownName({ name, latinName, reading }, language),
        startsOn: isoDay(event.startsOn),
        endsOn: isoDay(event.endsOn),
      },
    });
  }
}

const coordinatorsOf = (tx: Tx, now: Date, communityIds: readonly string[]) =>
  tx.grant.findMany({
    where: {
      AND: [countingAt(now)],
      role: "coordinator",
      communityId: { in: [...communityIds] },
      account: { closedAt: null },
    },
    orderBy: { createdAt: "asc" },
    select: { communityId: true, account: { select: { id: true, email: true, language: true } } },
  });

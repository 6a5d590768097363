import { formatName } from "#app/i18n/names.ts";
import type { Db } from "#app/platform/db.server.ts";

/** Recipients that a page names. */
const NAMED = 100;

type Sent = { id: string; eventId: string; townIds: readonly string[] };

/** How many mails of an announcement wait, have left, or came back; and whose have not left, by those they are for. */
export async function deliveryOf(db: Db, { id, eventId, townIds }: Sent) {
  const ofThis = { reason: { startsWith: reasonOf(id, "") } };
  const [states, all, open] = await Promise.all([
    db.mail.groupBy({ by: ["state"], where: ofThis, _count: true }),
    db.announcementRecipient.count({ where: { announcementId: id } }),
    db.mail.findMany({
      where: { ...ofThis, state: { not: "sent" } },
      orderBy: { id: "asc" },
      take: NAMED,
      select: { reason: true, state: true },
    }),
  ]);
  const people = await db.person.findMany({
    where: {
      guardians: { some: { accountId: { in: open.map(({ reason }) => accountIn(reason)) } } },
      registrations: { some: { eventId, communityId: { in: [...townIds] } } },
    },
    select: {
      ...{ givenNames: true, familyName: true },
      guardians: { select: { accountId: true } },
    },
  });
  return {
    all,
    states: states.map(({ state, _count }) => ({ state, count: _count })),
    open: open.map(({ reason, state }) => ({
      state,
      names: people
        .filter(({ guardians }) => guardians.some((one) => one.accountId === accountIn(reason)))
        .map(({ givenNames, familyName }) =>
          formatName({ givenNames, familyName: familyName ?? "" }),
        ),
    })),
  };
}

/** Why a mail of an announcement is sent: one for each account, whoever asks for it how often. */
export const reasonOf = (announcementId: string, accountId: string): string =>
  `announcement:${announcementId}:${accountId}`;

const accountIn = (reason: string): string => reason.slice(reason.lastIndexOf(":") + 1);

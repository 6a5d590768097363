import { countingAt } from "#app/domain/counting-grants.ts";
import { titleIn } from "#app/domain/events/event-title.ts";
import { isLanguage, type Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import type { PartyToWrite } from "./party-to-write.server.ts";
import type { Side } from "./permissions.ts";

type Telling = { messageId: string; side: Side; authorId: string; party: PartyToWrite };
type Reader = { id: string; email: string; language: Language };

/** Tells everybody who reads the other side of a thread that something was written; the mail does not say what. */
export async function tellOfMessage(
  tx: Tx,
  now: Date,
  { messageId, side, authorId, party }: Telling,
): Promise<void> {
  const { registrationId, event } = party;
  const to = side === "family" ? "desk" : "family";
  const readers = to === "desk" ? await deskOf(tx, now, party) : familyOf(party);
  for (const { id, email, language } of readers) {
    if (id === authorId) continue;
    await queueMail(tx, now, {
      ...{ kind: "messageArrived", to: email, language, reason: `message:${messageId}:${id}` },
      facts: { title: titleIn(event, language), registrationId, to },
    });
  }
}

/** The event's organizers and the coordinators of the family's town. */
async function deskOf(tx: Tx, now: Date, { place }: PartyToWrite): Promise<Reader[]> {
  const { eventId, communityId } = place;
  const rows = await tx.account.findMany({
    where: {
      closedAt: null,
      grants: {
        some: {
          OR: [
            { role: "organizer", eventId },
            { role: "coordinator", communityId },
          ],
          AND: countingAt(now),
        },
      },
    },
    select: { id: true, email: true, language: true },
  });
  return rows.map(reader);
}

/** Guardians who are told of everybody in the party. */
function familyOf({ people }: PartyToWrite): Reader[] {
  const [first, ...others] = people;
  return (first?.guardians ?? [])
    .filter(
      ({ accountId, mayInform, account }) =>
        mayInform &&
        account.closedAt === null &&
        others.every(({ guardians }) =>
          guardians.some((one) => one.accountId === accountId && one.mayInform),
        ),
    )
    .map(({ accountId, account }) => reader({ id: accountId, ...account }));
}

const reader = ({ id, email, language }: { id: string; email: string; language: string }) => ({
  ...{ id, email, language: isLanguage(language) ? language : ("en" as const) },
});

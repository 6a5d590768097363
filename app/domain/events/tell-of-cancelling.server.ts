import { countingAt } from "#app/domain/counting-grants.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import { shownName } from "#app/domain/communities/town-names.ts";
import { isoDay } from "#app/i18n/formats.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { takingPart } from "./town-answer.ts";
import type { EventToWrite } from "./event-to-write.server.ts";
import { titled, titleIn } from "./event-title.ts";

/** Somebody who hears of it when an event is cancelled. */
export type ToldOfCancelling = { accountId: string; email: string; language: string };

/**
 * Everybody who is told that an event is cancelled, each once: its organizers and the coordinators of the towns
 * that take part, and the guardians of everybody who is registered.
 */
export async function toldOfCancelling(
  { grant, account }: Pick<Tx, "grant" | "account">,
  now: Date,
  eventId: string,
): Promise<ToldOfCancelling[]> {
  const grants = await grant.findMany({
    where: {
      account: { closedAt: null },
      AND: [
        countingAt(now),
        {
          OR: [
            { role: "organizer", eventId },
            { role: "coordinator", community: { events: { some: { eventId, ...takingPart } } } },
          ],
        },
      ],
    },
    orderBy: { createdAt: "asc" },
    select: { accountId: true, account: { select: { email: true, language: true } } },
  });
  const guardians = await account.findMany({
    where: { closedAt: null, guardianships: { some: ofRegistered(eventId) } },
    orderBy: { createdAt: "asc" },
    select: { id: true, email: true, language: true },
  });
  const all = new Map(grants.map((one) => [one.accountId, one.account]));
  for (const { id, ...guardian } of guardians) all.set(id, guardian);
  return [...all].map(([accountId, account]) => ({ accountId, ...account }));
}

/** Guardians with the right to be told, of whoever has a place or hopes for one. */
const ofRegistered = (eventId: string): Prisma.GuardianshipWhereInput => ({
  mayInform: true,
  person: {
    registrations: {
      some: {
        eventId,
        state: { in: ["submitted", "waitlisted", "offered", "held", "confirmed"] },
      },
    },
  },
});

type Telling = { event: EventToWrite; reason: string; actorId: string | null };

/** Queues a mail to everybody whom a cancelled event concerns but the one who cancels it; answers how many. */
export async function tellOfCancelling(tx: Tx, now: Date, telling: Telling): Promise<number> {
  const { event, reason, actorId } = telling;
  const told = await toldOfCancelling(tx, now, event.id);
  const others = told.filter(({ accountId }) => accountId !== actorId);
  const named = await tx.event.findUniqueOrThrow({
    where: { id: event.id },
    select: {
      ...titled,
      host: { select: { name: true, latinName: true, names: true } },
    },
  });
  for (const { accountId, email, language } of others) {
    const { name, latinName, names } = named.host;
    const reading = names.find((one) => one.language === language)?.name ?? null;
    await queueMail(tx, now, {
      ...{ kind: "eventCancelled", to: email, language },
      reason: `eventCancelled:${event.id}:${accountId}`,
      facts: {
        title: titleIn(named, language),
        host: shownName({ name, latinName, reading }, isLanguage(language) ? language : "en"),
        startsOn: isoDay(event.startsOn),
        endsOn: isoDay(event.endsOn),
        reason,
        writtenIn: event.textSet.language,
        slug: event.state === "draft" ? null : event.slug,
      },
    });
  }
  return others.length;
}

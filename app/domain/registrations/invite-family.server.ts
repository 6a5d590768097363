import { randomUUID } from "node:crypto";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { shownName } from "#app/domain/communities/town-names.ts";
import { formatName, isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { startOf } from "./deadlines.ts";

/** A household whose people somebody else registered, and the address that may take it over. */
export type InvitingFamily = {
  householdId: string;
  eventId: string;
  communityId: string;
  email: string;
  language: Language;
  invitedById: string | null;
};

/** Writes to the guardian that her people were registered, with a link by which she takes over; it works until the event begins. */
export async function inviteFamily(tx: Tx, now: Date, inviting: InvitingFamily): Promise<void> {
  const { communityId, ...row } = inviting;
  const { email, language, eventId, householdId } = row;
  const event = await tx.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { startsOn: true, endsOn: true, host: { select: { timeZone: true } }, ...titled },
  });
  const town = await tx.community.findUniqueOrThrow({
    where: { id: communityId },
    select: { name: true, latinName: true, names: { where: { language }, select: { name: true } } },
  });
  const people = await tx.person.findMany({
    where: { householdId },
    orderBy: { birthDate: "asc" },
    select: { givenNames: true, familyName: true },
  });
  const id = randomUUID();
  const { startsOn, endsOn, host } = event;
  const expiresAt = startOf({ startsOn, timeZone: host.timeZone });
  await tx.householdInvitation.create({ data: { id, ...row, createdAt: now, expiresAt } });
  await queueMail(tx, now, {
    ...{ kind: "familyRegistered", to: email, language, reason: `household:${id}` },
    facts: {
      ...{ title: titleIn(event, language), startsOn: isoDay(startsOn), endsOn: isoDay(endsOn) },
      names: people.map((one) => formatName({ ...one, familyName: one.familyName ?? "" })),
      town: shownName({ ...town, reading: town.names[0]?.name ?? null }, language),
      invitationId: id,
    },
  });
}

import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { askTowns } from "./ask-towns.server.ts";
import { becomeOrganizer } from "./become-organizer.server.ts";
import { momentLater, weeksLater } from "./copy-dates.ts";
import { copyPeople, copyTownsAndPlaces, nextEdition, renewTitles } from "./copy-parts.server.ts";
import { copyConsents } from "./copy-consents.server.ts";
import { copyFees } from "./copy-fees.server.ts";
import { copyProgramme } from "./copy-programme.server.ts";
import { copyQuestions } from "./copy-questions.server.ts";
import { slugOfCopy } from "./event-slug.ts";
import { type EventToWrite, eventToWrite } from "./event-to-write.server.ts";
import { REASON_FIELD } from "./lifecycle.ts";
import { takeSlug } from "./take-slug.server.ts";

/**
 * Makes a draft like an event, so many weeks later, and answers its address. Its towns and texts come along;
 * translations count as out of date, because nobody has read them for the new dates yet.
 */
export async function copyEvent(
  { db, actor, now }: Context,
  { slug, weeks }: { slug: string; weeks: number },
): Promise<string> {
  const actorId = accountIdOf(actor);
  return db.$transaction(async (tx) => {
    const event = await eventToWrite(tx, actor, slug);
    const [id, textSetId] = [randomUUID(), await copyTexts(tx, event.textSetId, now)];
    const copy = await columnsOfCopy(tx, event, weeks);
    const edition = await nextEdition(tx, event);
    await tx.event.create({ data: { ...copy, ...edition, id, textSetId, createdAt: now } });
    await copyTownsAndPlaces(tx, { from: event.id, to: id, weeks });
    await copyPeople(tx, { from: event.id, to: id });
    await renewTitles(tx, textSetId, yearsOf(event, weeks));
    await copyProgramme(tx, { from: event.id, to: id, setId: textSetId, weeks });
    await copyFees(tx, { from: event.id, to: id, setId: textSetId, weeks });
    await copyQuestions(tx, { from: event.id, to: id, setId: textSetId, weeks });
    await copyConsents(tx, { from: event.id, to: id, setId: textSetId });
    await askTowns(tx, { actor, now }, id);
    await becomeOrganizer(tx, { actor, now }, { id, hostId: event.hostId });
    const fact = { chain: event.hostId, actorId, now };
    await recordAudit(tx, { ...fact, action: "event.copy", subject: id });
    return copy.slug;
  });
}

type Columns = Omit<Prisma.EventUncheckedCreateInput, "id" | "textSetId" | "createdAt">;

/** What is the same in the copy, and what lies later. */
async function columnsOfCopy(tx: Tx, event: EventToWrite, weeks: number): Promise<Columns> {
  const { kind, hostId, minimumAge, maximumAge, placeName, placeAddress } = event;
  const { lodging, admission, depositDays, registrationOpens, registrationCloses } = event;
  const { startsAt, endsAt, latitude, longitude, overallCapacity } = event;
  const startsOn = weeksLater(event.startsOn, weeks);
  const later = (moment: Date | null) => moment && momentLater(moment, weeks, event.host.timeZone);
  return {
    slug: await takeSlug(tx, slugOfCopy(event.slug, yearsOf(event, weeks))),
    state: "draft",
    ...{ kind, hostId, minimumAge, maximumAge, placeName, placeAddress },
    ...{ lodging, admission, depositDays, startsOn, startsAt, endsAt, latitude, longitude },
    ...{ overallCapacity, endsOn: weeksLater(event.endsOn, weeks) },
    agesOn: event.agesOn && weeksLater(event.agesOn, weeks),
    registrationOpens: later(registrationOpens),
    registrationCloses: later(registrationCloses),
    answersUntil: later(event.answersUntil),
  };
}

const yearsOf = ({ startsOn }: EventToWrite, weeks: number) => ({
  from: startsOn.getUTCFullYear(),
  to: weeksLater(startsOn, weeks).getUTCFullYear(),
});

/** The same texts in a set of their own, published nowhere; answers its id. */
async function copyTexts(tx: Tx, setId: string, now: Date): Promise<string> {
  const { language } = await tx.textSet.findUniqueOrThrow({ where: { id: setId } });
  const { id } = await tx.textSet.create({ data: { id: randomUUID(), language } });
  await tx.$executeRaw`
    insert into texts (set_id, field, language, value, revision, source_revision, updated_at, updated_by_id)
    select ${id}::uuid, field, language, value, 1, null, ${now}, null
    from texts where set_id = ${setId}::uuid and field <> ${REASON_FIELD} and field not like 'attachment.%'`;
  return id;
}

import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { askTowns } from "./ask-towns.server.ts";
import { moveProgramme } from "./copy-programme.server.ts";
import { columnsOf } from "./event-columns.ts";
import { moveToHost } from "./event-host.server.ts";
import { inviteTowns } from "./event-members.server.ts";
import { joinSeries, returnVisit } from "./event-ties.server.ts";
import { eventToWrite } from "./event-to-write.server.ts";
import type { FactsForm } from "./facts-schema.ts";
import { canBeChanged } from "./lifecycle.ts";
import { instantOf } from "./local-time.ts";
import { moveFees } from "./move-fees.server.ts";

type Input = FactsForm & { slug: string };

/** Changes an event's facts, unless somebody else did so since the form was filled. */
export async function changeEvent({ db, actor, now }: Context, input: Input): Promise<void> {
  const { slug, version, title, summary = "" } = input;
  const actorId = accountIdOf(actor);
  await db.$transaction(async (tx) => {
    const event = await eventToWrite(tx, actor, slug);
    if (event.version !== version || !canBeChanged(event.state)) refuse("changedMeanwhile");
    if (event.state === "published" && !summary) refuse("eventNotReady");
    const host = await moveToHost(tx, { actor, now, event, hostId: input.hostId });
    await tx.event.update({
      where: { id: event.id },
      data: {
        ...columnsOf(input),
        ...registrationOf(input, host.timeZone),
        ...{ hostId: host.id, edition: input.edition ?? null, version: { increment: 1 } },
        seriesId: await joinSeries(tx, actor, { event, chosen: input.seriesWith }),
        outwardId: await returnVisit(tx, actor, { event, chosen: input.returnOf }),
      },
    });
    const moved = { from: event.startsOn, to: new Date(input.startsOn) };
    await moveProgramme(tx, event.id, moved);
    await moveFees(tx, event.id, moved);
    await writeGuests(tx, { id: event.id, host }, input);
    const { textSetId: setId, textSet } = event;
    const language = isLanguage(textSet.language) ? textSet.language : "en";
    await writeTexts(tx, now, { setId, language, values: { title, summary }, actorId });
    await askTowns(tx, { actor, now }, event.id);
    await clearPublicPages(tx);
    const fact = { chain: event.hostId, subject: event.id, actorId, now };
    await recordAudit(tx, { ...fact, action: "event.changeFacts" });
  });
}

type Hosted = { id: string; host: { id: string; formerId: string | null } };

/** The towns that take part, and the kinds of guests that are asked. */
async function writeGuests(tx: Tx, { id: eventId, host }: Hosted, input: Input) {
  const { coHosts, kinds } = input;
  const guests = host.formerId ? [...input.guests, host.formerId] : input.guests;
  await inviteTowns(tx, eventId, { hostId: host.id, guests, coHosts });
  await tx.eventKindOfGuest.deleteMany({ where: { eventId } });
  await tx.eventKindOfGuest.createMany({
    data: kinds.map((kind) => {
      const { [`${kind}From` as const]: minimumAge, [`${kind}To` as const]: maximumAge } = input;
      return { eventId, kind, minimumAge, maximumAge };
    }),
  });
}

/** From when to when people register, and how long a place waits for them. */
function registrationOf(input: Input, timeZone: string) {
  const { registrationOpens: opens, registrationCloses: closes, depositDays } = input;
  const { answersUntil: until } = input;
  return {
    depositDays,
    answersUntil: until ? instantOf(until, timeZone) : null,
    registrationOpens: opens ? instantOf(opens, timeZone) : null,
    registrationCloses: closes ? instantOf(closes, timeZone) : null,
  };
}

import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { moveProgramme } from "./copy-programme.server.ts";
import { type EventToWrite, eventToWrite } from "./event-to-write.server.ts";
import type { FactsForm } from "./facts-schema.ts";
import { canBeChanged } from "./lifecycle.ts";
import { instantOf } from "./local-time.ts";

type Input = FactsForm & { slug: string };

/** Changes an event's facts, unless somebody else did so since the form was filled. */
export async function changeEvent({ db, actor, now }: Context, input: Input): Promise<void> {
  const { slug, version, title, summary = "", guests } = input;
  const actorId = actor.kind === "person" ? actor.accountId : null;
  await db.$transaction(async (tx) => {
    const event = await eventToWrite(tx, actor, slug);
    if (event.version !== version || !canBeChanged(event.state)) refuse("changedMeanwhile");
    if (event.state === "published" && !summary) refuse("eventNotReady");
    await tx.event.update({
      where: { id: event.id },
      data: { ...columnsOf(input, event.host.timeZone), version: { increment: 1 } },
    });
    await moveProgramme(tx, event.id, { from: event.startsOn, to: new Date(input.startsOn) });
    await inviteTowns(tx, event, guests);
    const { textSetId: setId, textSet } = event;
    const language = isLanguage(textSet.language) ? textSet.language : "en";
    await writeTexts(tx, now, { setId, language, values: { title, summary }, actorId });
    await clearPublicPages(tx);
  });
}

/** The facts that stand in the event's own row. */
function columnsOf(input: Input, timeZone: string) {
  const { kind, admission, depositDays, lodging, agesOn } = input;
  const { registrationOpens: opens, registrationCloses: closes } = input;
  const { placeName = null, placeAddress = null, minimumAge = null, maximumAge = null } = input;
  return {
    ...{ kind, admission, depositDays, lodging, placeName, placeAddress, minimumAge, maximumAge },
    ...{ startsOn: new Date(input.startsOn), endsOn: new Date(input.endsOn) },
    agesOn: agesOn ? new Date(agesOn) : null,
    registrationOpens: opens ? instantOf(opens, timeZone) : null,
    registrationCloses: closes ? instantOf(closes, timeZone) : null,
  };
}

/** Towns that are not named any more leave; those who stay keep what they have. The host is always there. */
async function inviteTowns(tx: Tx, { id: eventId, hostId }: EventToWrite, guests: string[]) {
  const known = await tx.community.findMany({
    where: { id: { in: [hostId, ...guests] } },
    select: { id: true },
  });
  const ids = known.map(({ id }) => id);
  await tx.eventCommunity.deleteMany({ where: { eventId, communityId: { notIn: ids } } });
  await tx.eventCommunity.createMany({
    data: ids.map((communityId) => ({ eventId, communityId })),
    skipDuplicates: true,
  });
}

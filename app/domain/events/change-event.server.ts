import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { moveProgramme } from "./copy-programme.server.ts";
import { columnsOf } from "./event-columns.ts";
import { inviteTowns } from "./event-members.server.ts";
import { eventToWrite } from "./event-to-write.server.ts";
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
      data: {
        ...columnsOf(input),
        ...registrationOf(input, event.host.timeZone),
        version: { increment: 1 },
      },
    });
    await moveProgramme(tx, event.id, { from: event.startsOn, to: new Date(input.startsOn) });
    await inviteTowns(tx, event, guests);
    const { textSetId: setId, textSet } = event;
    const language = isLanguage(textSet.language) ? textSet.language : "en";
    await writeTexts(tx, now, { setId, language, values: { title, summary }, actorId });
    await clearPublicPages(tx);
  });
}

/** From when to when people register, and how long a place waits for them. */
function registrationOf(input: Input, timeZone: string) {
  const { registrationOpens: opens, registrationCloses: closes, depositDays } = input;
  return {
    depositDays,
    registrationOpens: opens ? instantOf(opens, timeZone) : null,
    registrationCloses: closes ? instantOf(closes, timeZone) : null,
  };
}

import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { dayAt } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { changeState } from "./change-state.server.ts";
import { lockEvent, patiently } from "./event-lock.server.ts";
import { fillPlaces } from "./fill-places.server.ts";
import { hold } from "./hold.server.ts";
import { registrationsToChange } from "./registrations-to-change.server.ts";

type Answering = { partyId: string; answer: "accept" | "decline"; language: Language };

/** Answers the offer of places to a party: accepts or declines them all. What is declined goes to the next at once. */
export async function answerOffer(
  { db, actor, now }: Context,
  { partyId, answer, language }: Answering,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { place } = await registrationsToChange(tx, actor, { partyId });
    const event = await lockEvent(tx, now, place.eventId);
    const { rows, by, actorId } = await registrationsToChange(tx, actor, { partyId });
    const offered = rows.filter(({ state }) => state === "offered");
    if (offered.length === 0) refuse("offerAnswered");
    for (const { offeredUntil } of offered)
      if (offeredUntil && offeredUntil <= now)
        refuse("placeLapsed", { date: dayAt(language, offeredUntil, event.timeZone) });
    if (answer === "accept")
      return hold(
        tx,
        event,
        { registrations: offered, community: place.community },
        { now, by, actorId },
      );
    await changeState(tx, offered, { now, by, actorId, to: "withdrawn" });
    return fillPlaces(tx, now, event);
  }, patiently);
}

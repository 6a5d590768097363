import type { Actor } from "#app/domain/accounts/actor.ts";
import { holds, isAdministrator } from "#app/domain/rights.ts";
import { type Language, languages } from "#app/i18n/languages.ts";

/** What decides who translates the texts of an event. */
export type TranslatedEvent = {
  id: string;
  hostId: string;
  /** Language it is written in: nobody translates into that. */
  source: string;
  /** All that take part, with the languages their people speak. */
  towns: readonly { id: string; languages: readonly string[] }[];
};

/**
 * Languages into which somebody may translate an event, and in which she may show it: all for its organizers, the
 * host's coordinators and administrators; those of their town for coordinators of a town that takes part.
 */
export function languagesToTranslate(actor: Actor, event: TranslatedEvent): Language[] {
  const targets = languages.filter((language) => language !== event.source);
  if (actor.kind === "visitor") return [];
  if (actor.kind === "system" || isAdministrator(actor)) return targets;
  const coordinates = (communityId: string) =>
    holds(actor, "coordinator", { kind: "community", communityId });
  if (holds(actor, "organizer", { kind: "event", eventId: event.id })) return targets;
  if (coordinates(event.hostId)) return targets;
  const spoken = event.towns.filter(({ id }) => coordinates(id)).flatMap((town) => town.languages);
  return targets.filter((language) => spoken.includes(language));
}

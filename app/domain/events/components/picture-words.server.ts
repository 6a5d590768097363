import { shownName } from "#app/domain/communities/town-names.ts";
import { formatsOf } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { townColour } from "#app/ui/town-colours.ts";
import type { PictureWords } from "./event-picture.ts";
import type { EventPage } from "../queries.server.ts";

/** What the picture of an event says in a language. */
export function pictureWords(event: EventPage, language: Language): PictureWords {
  const { host, guests, startsOn, endsOn, kind } = event;
  const formats = formatsOf(language);
  const towns = [host, ...guests].map((town) => ({
    ...town,
    name: shownName(town, language),
    colour: townColour(town.colour),
  }));
  const rankOf = (slug: string) => towns.findIndex((town) => town.slug === slug);
  return {
    title: event.title,
    kind: translator(language, "events")(`kind.${kind}`),
    dates: formats.range(startsOn, endsOn),
    place: shownName(host, language),
    towns,
    threads: event.threads.map(({ from, to, sinceYear }) => {
      return { a: rankOf(from), b: rankOf(to), sinceYear };
    }),
    year: startsOn.getUTCFullYear(),
  };
}

import { useTranslation } from "react-i18next";
import type { Town } from "#app/domain/communities/queries.server.ts";
import { shownName } from "#app/domain/communities/town-names.ts";
import type { Language } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { ThreadBand } from "#app/ui/thread-band.tsx";
import { townColour } from "#app/ui/town-colours.ts";
import type { EventPage } from "../queries.server.ts";

const easternmost = ({ longitude }: Town) => longitude ?? Infinity;

/** An event wears the threads of the towns that take part. */
export function EventBand({ event, language }: { event: EventPage; language: Language }) {
  const { t } = useTranslation("events");
  const formats = useFormats();
  const towns = [event.host, ...event.guests];
  const nameOf = (town: Town) => shownName(town, language);
  const rankOf = (slug: string) => towns.findIndex((town) => town.slug === slug);
  const label = t("page.band", {
    towns: formats.list(
      towns.toSorted((one, other) => easternmost(one) - easternmost(other)).map(nameOf),
    ),
    host: nameOf(event.host),
  });
  return (
    <ThreadBand
      label={label}
      towns={towns.map((town) => ({
        ...town,
        name: nameOf(town),
        colour: townColour(town.colour),
      }))}
      threads={event.threads.map(({ from, to, sinceYear }) => {
        return { a: rankOf(from), b: rankOf(to), sinceYear };
      })}
      year={event.startsOn.getUTCFullYear()}
    />
  );
}

import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Line, Lines } from "#app/ui/lines.tsx";
import { deskPath } from "../desk-tabs.ts";
import type { OwnEvents as Groups } from "../own-events.server.ts";

/** The events that the reader works on, under their states, each with the way to its desk. */
export function OwnEvents({ groups }: { groups: Groups }) {
  const { t } = useTranslation(["manage", "events"]);
  const formats = useFormats();
  const { lang = "en" } = useParams();
  if (groups.length === 0) return null;
  return (
    <section className="section stack--s">
      <h2>{t("manage:today.events")}</h2>
      {groups.map(({ state, events }) => (
        <div key={state} className="stack--s">
          <h3>{t(`events:state.${state}`)}</h3>
          <Lines>
            {events.map(({ slug, title, startsOn, endsOn }) => (
              <Line key={slug} label={formats.range(startsOn, endsOn, "medium")}>
                <a href={deskPath(lang, slug)}>{title}</a>
              </Line>
            ))}
          </Lines>
        </div>
      ))}
    </section>
  );
}

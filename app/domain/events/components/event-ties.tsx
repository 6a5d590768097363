import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { TiedEvent } from "../event-details.server.ts";

type Props = { ties: readonly TiedEvent[]; language: string };

/** The other half of an exchange, and the other editions of a series. */
export function EventTies({ ties, language }: Props) {
  const { t } = useTranslation("events");
  const formats = useFormats();
  const groups = (["outward", "return", "edition"] as const)
    .map((how) => ({ how, events: ties.filter((tie) => tie.how === how) }))
    .filter(({ events }) => events.length > 0);
  return groups.map(({ how, events }) => (
    <section key={how} className="section stack--s" aria-labelledby={`tie-${how}`}>
      <h2 id={`tie-${how}`}>{t(`ties.${how}`)}</h2>
      <ul className="stack--s">
        {events.map(({ slug, title, titleLanguage, startsOn }) => (
          <li key={slug}>
            <a
              className="jump"
              href={`/${language}/events/${slug}`}
              lang={titleLanguage === language ? undefined : titleLanguage}
            >
              {title}
            </a>{" "}
            <span className="quiet">{formats.day(new Date(startsOn))}</span>
          </li>
        ))}
      </ul>
    </section>
  ));
}

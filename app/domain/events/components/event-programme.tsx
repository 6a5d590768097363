import { useTranslation } from "react-i18next";
import { shownName } from "#app/domain/communities/town-names.ts";
import type { Language } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { townColour } from "#app/ui/town-colours.ts";
import { TownMark } from "#app/ui/town-mark.tsx";
import { byDay, dayParts, partOf } from "../programme.ts";
import type { Programme, ShownEntry } from "../programme-queries.server.ts";

type Props = {
  programme: Programme;
  timeZone: string;
  language: Language;
  /** The other language in which the whole page is, where it has said so. */
  said: string | null;
};

/** What happens when: a row for each day, a column for each part of it. Nothing of an event without programme. */
export function EventProgramme({ programme, timeZone, language, said }: Props) {
  const { t } = useTranslation("events");
  const formats = useFormats();
  const { entries, clocksDiffer } = programme;
  const days = byDay(entries);
  const [first] = days;
  if (!first) return null;
  const parts = dayParts.filter((part) => entries.some((one) => partOf(one.startsAt) === part));
  const foreign = entries
    .flatMap(({ titleLanguage, textLanguage }) => [titleLanguage, textLanguage])
    .find((written) => written && written !== language && written !== said);
  return (
    <section className="section stack--s" aria-labelledby="programme">
      <h2 id="programme">{t("programme.title")}</h2>
      {foreign ? (
        <p className="quiet">{t("programme.partly", { language: formats.language(foreign) })}</p>
      ) : null}
      {clocksDiffer ? (
        <p className="quiet">{t("programme.zone", { zone: formats.zone(first.day, timeZone) })}</p>
      ) : null}
      <table className="prog">
        <thead>
          <tr>
            <th scope="col">{t("programme.day")}</th>
            {parts.map((part) => (
              <th key={part} scope="col">
                {t(`programme.part.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, entries: all }) => (
            <tr key={day.getTime()}>
              <th scope="row">
                {formats.day(day, "weekdayName")}
                <small>{formats.day(day, "dayMonth")}</small>
              </th>
              {parts.map((part) => (
                <Part
                  key={part}
                  label={t(`programme.part.${part}`)}
                  entries={all.filter(({ startsAt }) => partOf(startsAt) === part)}
                  language={language}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type PartProps = { label: string; entries: readonly ShownEntry[]; language: Language };

/** What begins in a part of a day. */
function Part({ label, entries, language }: PartProps) {
  return (
    <td data-l={label}>
      {entries.length > 0 ? (
        <ul className="prog__entries">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} language={language} />
          ))}
        </ul>
      ) : null}
    </td>
  );
}

/** When, what and where; what stands in another language than the page says so to screen readers. */
function Entry({ entry, language }: { entry: ShownEntry; language: Language }) {
  const { t } = useTranslation("events");
  const formats = useFormats();
  const { startsAt, endsAt, title, text, placeName, languages, town } = entry;
  const langOf = (written: string | null) =>
    written === null || written === language ? undefined : written;
  const spoken = formats.list(languages.map(formats.language));
  return (
    <li>
      <b>{endsAt ? `${startsAt}–${endsAt}` : startsAt}</b>{" "}
      <span lang={langOf(entry.titleLanguage)}>{title}</span>
      {text ? <small lang={langOf(entry.textLanguage)}>{text}</small> : null}
      {placeName ? <small>{placeName}</small> : null}
      {languages.length > 0 ? (
        <small>{t("programme.languages", { languages: spoken, count: languages.length })}</small>
      ) : null}
      {town ? (
        <small>
          {t("programme.town")}{" "}
          <TownMark name={shownName(town, language)} colour={townColour(town.colour)} />
        </small>
      ) : null}
    </li>
  );
}

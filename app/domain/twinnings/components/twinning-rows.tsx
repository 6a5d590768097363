import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { townColour } from "#app/ui/town-colours.ts";
import { TownMark } from "#app/ui/town-mark.tsx";
import type { TownTwinning } from "../queries.server.ts";
import { shownName } from "#app/domain/communities/town-names.ts";
import { endedIn, foundedOn, statusOn } from "../history.ts";
import { isLiving } from "#app/domain/communities/twinning.ts";

type Props = { twinnings: readonly TownTwinning[]; today: string; language: Language };

/** A town's partnerships: with whom, since when, and how it stands. */
export function TwinningRows({ twinnings, today, language }: Props) {
  const { t } = useTranslation(["communities", "twinnings"]);
  const formats = useFormats();
  if (twinnings.length === 0) return <p className="quiet">{t("page.noTwinnings")}</p>;
  return (
    <ul className="rows">
      {twinnings.map((twinning) => (
        <li className="twin-row" key={twinning.slug}>
          <span className="town-marks">
            {twinning.partners.map((partner) => (
              <a
                className="plain"
                key={partner.slug}
                href={`/${language}/communities/${partner.slug}`}
              >
                <TownMark name={shownName(partner, language)} colour={townColour(partner.colour)} />
              </a>
            ))}
          </span>
          <span>
            <TwinningWords twinning={twinning} today={today} />
            {" · "}
            <a href={`/${language}/twinnings/${twinning.slug}`}>
              {t("twinnings:row.more", {
                towns: formats.list(twinning.partners.map((town) => shownName(town, language))),
              })}
            </a>
          </span>
        </li>
      ))}
    </ul>
  );
}

function TwinningWords({ twinning: { steps }, today }: { twinning: TownTwinning; today: string }) {
  const { t } = useTranslation("communities");
  const status = statusOn(steps, today);
  const sinceYear = foundedOn(steps)?.year;
  if (!isLiving(status)) {
    const endedYear = endedIn(steps, today);
    return sinceYear && endedYear
      ? t("page.over", { from: sinceYear, to: endedYear })
      : t("page.overUnknown");
  }
  const since = sinceYear ? t("page.since", { year: sinceYear }) : t("page.sinceUnknown");
  if (status === "active" || status === "ended") return since;
  return [since, t(`page.status.${status}`)].join(", ");
}

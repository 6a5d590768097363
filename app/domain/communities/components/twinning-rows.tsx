import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/languages.ts";
import { townColour } from "#app/ui/town-colours.ts";
import { TownMark } from "#app/ui/town-mark.tsx";
import type { TownTwinning } from "../queries.server.ts";
import { shownName } from "../town-names.ts";
import { isLiving, nextRoundAnniversary } from "../twinning.ts";

type Props = { twinnings: readonly TownTwinning[]; year: number; language: Language };

/** A town's partnerships: with whom, since when, how it stands, and the next anniversary to keep. */
export function TwinningRows({ twinnings, year, language }: Props) {
  const { t } = useTranslation("communities");
  if (twinnings.length === 0) return <p className="quiet">{t("page.noTwinnings")}</p>;
  return (
    <ul className="rows">
      {twinnings.map((twinning) => {
        const anniversary = nextRoundAnniversary(twinning, year);
        return (
          <li className="twin-row" key={twinning.partners.map(({ slug }) => slug).join()}>
            <span className="town-marks">
              {twinning.partners.map((partner) => (
                <a
                  className="plain"
                  key={partner.slug}
                  href={`/${language}/communities/${partner.slug}`}
                >
                  <TownMark
                    name={shownName(partner, language)}
                    colour={townColour(partner.colour)}
                  />
                </a>
              ))}
            </span>
            <span>
              <TwinningWords twinning={twinning} />
              {anniversary ? (
                <span className="quiet">
                  {" · "}
                  {t("page.anniversary", { count: anniversary.years, year: anniversary.year })}
                </span>
              ) : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function TwinningWords({ twinning }: { twinning: TownTwinning }) {
  const { t } = useTranslation("communities");
  const { status, sinceYear, endedYear } = twinning;
  if (!isLiving(status)) {
    return sinceYear !== null && endedYear !== null
      ? t("page.over", { from: sinceYear, to: endedYear })
      : t("page.overUnknown");
  }
  const since = sinceYear === null ? t("page.sinceUnknown") : t("page.since", { year: sinceYear });
  if (status === "active" || status === "ended") return since;
  return [since, t(`page.status.${status}`)].join(", ");
}

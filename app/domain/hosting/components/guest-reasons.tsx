import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { GuestPanel } from "../guest-panel.server.ts";

type Here = NonNullable<GuestPanel["here"]>;
type Part = Here["parts"][number]["part"];

/** Points of each part out of as many as there are, and what they stand on. */
export function GuestReasons({ here }: { here: Here }) {
  const { t } = useTranslation("hosting");
  const { number } = useFormats();
  const detailOf = useDetails(here);
  return (
    <ul className="reasons">
      {here.parts.map(({ part, points, of }) => (
        <li key={part}>
          <span>
            {t(`why.part.${part}`)}
            <small className="quiet">{detailOf(part)}</small>
          </span>
          <span className="reasons__points">
            {t("panel.pointsOf", { points: number(points, 0), of })}
          </span>
          <meter aria-hidden="true" min={0} max={of} value={points} />
        </li>
      ))}
    </ul>
  );
}

function useDetails({ details }: Here): (part: Part) => string {
  const { t } = useTranslation(["hosting", "people"]);
  const { language, list, distance } = useFormats();
  return (part) => {
    switch (part) {
      case "language":
        return details.language
          ? t("hosting:why.language", { language: language(details.language.code) })
          : t("hosting:why.noLanguage");
      case "age":
        return details.childAge === null
          ? ""
          : t("hosting:why.childAge", { age: details.childAge });
      case "interests":
        return list(details.interests.map((one) => t(`hosting:interest.${one}`)));
      case "diet":
        return details.dietsMissing.length === 0
          ? ""
          : t("hosting:why.diets", {
              diets: list(details.dietsMissing.map((one) => t(`people:diet.${one}`))),
            });
      case "distance":
        return t("hosting:why.distance", { distance: distance(details.km) });
      default:
        return "";
    }
  };
}

import { useTranslation } from "react-i18next";

/** What dots and threads of the map mean; a thread that rests only where there is one. */
export function MapLegend({ hasResting }: { hasResting: boolean }) {
  const { t } = useTranslation("communities");
  return (
    <ul className="legend wide" aria-label={t("map.legend")}>
      <li>
        <svg viewBox="0 0 56 14" aria-hidden="true" focusable="false">
          <circle className="k-woad fill-town" cx="28" cy="7" r="5.5" />
        </svg>
        {t("map.town")}
      </li>
      <li>
        <svg viewBox="0 0 56 14" aria-hidden="true" focusable="false">
          <linearGradient id="legend" className="a-madder b-woad">
            <stop offset=".1" className="stop-a" />
            <stop offset=".5" className="stop-mix" />
            <stop offset=".9" className="stop-b" />
          </linearGradient>
          <path className="thread" stroke="url(#legend)" d="M2 11Q28 0 54 11" />
        </svg>
        {t("map.twinning")}
      </li>
      {hasResting ? (
        <li>
          <svg viewBox="0 0 56 14" aria-hidden="true" focusable="false">
            <path className="thread thread--rests" stroke="currentColor" d="M2 11Q28 0 54 11" />
          </svg>
          {t("map.resting")}
        </li>
      ) : null}
    </ul>
  );
}

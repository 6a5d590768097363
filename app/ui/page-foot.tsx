import { useTranslation } from "react-i18next";
import { languageNames, languages } from "#app/i18n/languages.ts";
import { samePages } from "#app/i18n/same-page.ts";

/** What the network is, the same page in the other languages, and what one may rely on. */
export function PageFoot({ path }: { path: string }) {
  const { t, i18n } = useTranslation();
  const home = `/${i18n.language}`;
  const pageIn = samePages(path);
  return (
    <footer className="foot">
      <div className="wrap foot__in">
        <p>{t("foot.network")}</p>
        <ul aria-label={t("language.label")}>
          {languages.map((language) => (
            <li key={language}>
              <a
                href={pageIn(language)}
                lang={language}
                hrefLang={language}
                aria-current={language === i18n.language ? "true" : undefined}
              >
                {languageNames[language]}
              </a>
            </li>
          ))}
        </ul>
        <ul>
          <li>
            <a href={`${home}/privacy`}>{t("foot.privacy")}</a>
          </li>
          <li>
            <a href={`${home}/accessibility`}>{t("foot.accessibility")}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

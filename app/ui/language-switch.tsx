import { Check, ChevronDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import { languageNames, languages } from "#app/i18n/languages.ts";

/** The five languages, each in its own name; choosing one shows the same page and is remembered. */
export function LanguageSwitch({ path, open }: { path: string; open?: boolean }) {
  const { t, i18n } = useTranslation();
  const current = languages.find((language) => language === i18n.language) ?? "en";
  return (
    <details className="lang" name={open ? undefined : "head"} open={open}>
      <summary>
        <span className="sr">{`${t("language.label")}: `}</span>
        {languageNames[current]}
        <ChevronDown className="icon" aria-hidden="true" />
      </summary>
      <form method="post" action="/language" className="lang__menu">
        <input type="hidden" name="path" value={path} />
        {languages.map((language) => (
          <button
            key={language}
            name="language"
            value={language}
            lang={language}
            aria-current={language === current ? "true" : undefined}
          >
            {languageNames[language]}
            {language === current ? <Check className="icon" aria-hidden="true" /> : null}
          </button>
        ))}
      </form>
    </details>
  );
}

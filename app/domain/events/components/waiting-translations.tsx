import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useWords } from "#app/domain/texts/components/use-words.ts";
import { Line, Lines } from "#app/ui/lines.tsx";
import { useFormats } from "#app/i18n/use-formats.ts";
import { deskPath } from "../desk-tabs.ts";
import type { WaitingTranslation } from "../waiting-translations.server.ts";

/** The texts that wait for this reader's translation, with the way to each. */
export function WaitingTranslations({ waiting }: { waiting: readonly WaitingTranslation[] }) {
  const { t } = useTranslation("manage");
  const { standOf } = useWords();
  const formats = useFormats();
  const { lang = "en" } = useParams();
  return (
    <section className="section stack--s">
      <h2>{t("today.translations")}</h2>
      <Lines>
        {waiting.map(({ slug, title, to, stand }) => (
          <Line
            key={`${slug} ${to}`}
            label={formats.language(to)}
            action={
              <a
                className="jump"
                href={`${deskPath(lang, slug, "translations")}?to=${to}&show=waiting`}
              >
                {t("today.translate", { count: stand.missing + stand.outOfDate })}
              </a>
            }
          >
            {title} <span className="quiet">{standOf(stand)}</span>
          </Line>
        ))}
      </Lines>
    </section>
  );
}

import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useWords } from "#app/domain/texts/components/use-words.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Line, Lines } from "#app/ui/lines.tsx";
import type { WaitingTexts } from "../waiting-texts.server.ts";

/** Texts of this reader's towns that wait for a translation, with the way to each. */
export function WaitingTextsOfTowns({ waiting }: { waiting: readonly WaitingTexts[] }) {
  const { t } = useTranslation("manage");
  const { standOf } = useWords();
  const { list } = useFormats();
  const { lang = "en" } = useParams();
  const addressOf = ({ slug, of, waitsIn }: WaitingTexts) => {
    const asked = { ...(of ? { of } : {}), to: waitsIn ?? "", show: "waiting" };
    const query = new URLSearchParams(asked).toString();
    return `/${lang}/manage/communities/${slug}/translations?${query}`;
  };
  return (
    <section className="section stack--s">
      <h2>{t("today.townTexts")}</h2>
      <Lines>
        {waiting.map((set) => (
          <Line
            key={`${set.slug} ${set.of}`}
            label={set.name}
            action={
              <a className="jump" href={addressOf(set)}>
                {t("today.translate", { count: set.stand.missing + set.stand.outOfDate })}
              </a>
            }
          >
            {set.of ? t("translations.setOf", { partners: list(set.partners) }) : null}{" "}
            <span className="quiet">{standOf(set.stand)}</span>
          </Line>
        ))}
      </Lines>
    </section>
  );
}

import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Line, Lines } from "#app/ui/lines.tsx";
import type { WaitingVetting as Waiting } from "../queries.server.ts";

/** Towns where a decision on host families waits for a second person. */
export function WaitingVetting({ waiting }: { waiting: readonly Waiting[] }) {
  const { t } = useTranslation("manage");
  const { lang = "en" } = useParams();
  return (
    <section className="section stack--s">
      <h2>{t("today.vetting")}</h2>
      <Lines>
        {waiting.map(({ slug, town, count }) => (
          <Line
            key={slug}
            label={town}
            action={
              <a className="jump" href={`/${lang}/manage/communities/${slug}/hosts`}>
                {t("today.confirm", { count })}
              </a>
            }
          >
            <span className="quiet">{t("today.vettingText")}</span>
          </Line>
        ))}
      </Lines>
    </section>
  );
}

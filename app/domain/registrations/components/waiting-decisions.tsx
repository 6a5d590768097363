import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { Line, Lines } from "#app/ui/lines.tsx";
import type { WaitingDecision } from "../waiting-decisions.server.ts";

/** Events for which families wait for this reader's yes, with the way to each. */
export function WaitingDecisions({ waiting }: { waiting: readonly WaitingDecision[] }) {
  const { t } = useTranslation("manage");
  const { lang = "en" } = useParams();
  return (
    <section className="section stack--s">
      <h2>{t("today.decisions")}</h2>
      <Lines>
        {waiting.map(({ slug, title, parties }) => (
          <Line
            key={slug}
            label={title}
            action={
              <a className="jump" href={deskPath(lang, slug, "roster")}>
                {t("today.decide", { count: parties })}
              </a>
            }
          >
            <span className="quiet">{t("today.decideText")}</span>
          </Line>
        ))}
      </Lines>
    </section>
  );
}

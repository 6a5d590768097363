import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { Line, Lines } from "#app/ui/lines.tsx";
import type { WaitingMessages as Waiting } from "../waiting-messages.server.ts";

/** Events whose families wait for an answer, with the way to each. */
export function WaitingMessages({ waiting }: { waiting: readonly Waiting[] }) {
  const { t } = useTranslation("manage");
  const { lang = "en" } = useParams();
  return (
    <section className="section stack--s">
      <h2>{t("today.messages")}</h2>
      <Lines>
        {waiting.map(({ slug, title, threads }) => (
          <Line
            key={slug}
            label={title}
            action={
              <a className="jump" href={deskPath(lang, slug, "messages")}>
                {t("today.read", { count: threads })}
              </a>
            }
          >
            <span className="quiet">{t("today.messagesText")}</span>
          </Line>
        ))}
      </Lines>
    </section>
  );
}

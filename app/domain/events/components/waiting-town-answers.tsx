import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";
import type { WaitingTownAnswer } from "../waiting-town-answers.server.ts";

/** Events that ask a town of this reader to take part, each with a yes and a no. */
export function WaitingTownAnswers({ waiting }: { waiting: readonly WaitingTownAnswer[] }) {
  const { t } = useTranslation(["manage", "common"]);
  const formats = useFormats();
  return (
    <section className="section stack--s">
      <h2>{t("today.townAnswers")}</h2>
      <p className="quiet">{t("today.townAnswersText")}</p>
      <Lines>
        {waiting.map(({ eventId, communityId, isCoHost, town, host, title, ...days }) => (
          <Line
            key={`${eventId} ${communityId}`}
            label={town}
            action={
              <Form method="post" className="bar">
                <input type="hidden" name="eventId" value={eventId} />
                <input type="hidden" name="communityId" value={communityId} />
                <Button
                  {...{ name: "answer", value: "accepted", variant: "line", small: true }}
                  aria-label={t("common:actionOf", { action: t("today.accept"), name: title })}
                >
                  {t("today.accept")}
                </Button>
                <Button
                  {...{ name: "answer", value: "declined", variant: "quiet", small: true }}
                  aria-label={t("common:actionOf", { action: t("today.decline"), name: title })}
                >
                  {t("today.decline")}
                </Button>
              </Form>
            }
          >
            {title}{" "}
            <span className="quiet">
              {[
                t("today.askingHost", { host }),
                formats.range(days.startsOn, days.endsOn),
                isCoHost ? t("today.asCoHost") : null,
              ]
                .filter((word) => word !== null)
                .join(" · ")}
            </span>
          </Line>
        ))}
      </Lines>
    </section>
  );
}

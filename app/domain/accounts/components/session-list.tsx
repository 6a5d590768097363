import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { homeZones } from "#app/i18n/home-zones.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";

type Session = { id: string; device: string; lastSeenAt: Date };

/** Where one is signed in, with the buttons that end it there. */
export function SessionList({ sessions, current }: { sessions: Session[]; current: string }) {
  const { t } = useTranslation("accounts");
  const { lang } = useParams();
  const formats = useFormats();
  const timeZone = homeZones[isLanguage(lang) ? lang : "en"];
  return (
    <section id="sessions" className="section stack--s">
      <h2>{t("sessions.title")}</h2>
      <Lines>
        {sessions.map(({ id, device, lastSeenAt }) => (
          <Line
            key={id}
            label={
              id === current
                ? t("sessions.this")
                : t("sessions.seen", { date: formats.instant(lastSeenAt, { timeZone }) })
            }
            action={
              id === current ? null : (
                <Form method="post">
                  <input type="hidden" name="id" value={id} />
                  <Button variant="line" small name="intent" value="endSession">
                    {t("sessions.end")}
                  </Button>
                </Form>
              )
            }
          >
            {device || t("sessions.unknown")}
          </Line>
        ))}
      </Lines>
      {sessions.length > 1 ? (
        <Form method="post">
          <Button variant="line" name="intent" value="endOthers">
            {t("sessions.endOthers")}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}

import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { homeZones } from "#app/i18n/home-zones.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";
import { PasskeyButton } from "./passkey-button.tsx";

type Passkey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

/** One's passkeys, each with the button that removes it, and the button that adds one. */
export function PasskeyList({ passkeys }: { passkeys: Passkey[] }) {
  const { t } = useTranslation("accounts");
  const { lang } = useParams();
  const formats = useFormats();
  const zone = homeZones[isLanguage(lang) ? lang : "en"];
  const day = (date: Date) => formats.dayAt(date, zone);
  return (
    <section id="passkeys" className="section stack--s">
      <h2>{t("passkeys.title")}</h2>
      <p>{t("passkeys.what")}</p>
      {passkeys.length === 0 ? <p>{t("passkeys.none")}</p> : null}
      {passkeys.length > 0 ? (
        <Lines>
          {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
            <Line
              key={id}
              label={
                lastUsedAt
                  ? t("passkeys.used", { date: day(lastUsedAt) })
                  : t("passkeys.added", { date: day(createdAt) })
              }
              action={
                <Form method="post">
                  <input type="hidden" name="id" value={id} />
                  <Button variant="danger" small name="intent" value="removePasskey">
                    {t("passkeys.remove")}
                  </Button>
                </Form>
              }
            >
              {name || t("passkeys.unnamed")}
            </Line>
          ))}
        </Lines>
      ) : null}
      {passkeys.length === 1 ? <p>{t("passkeys.second")}</p> : null}
      <PasskeyButton purpose="enrol" label={t("passkeys.add")} />
    </section>
  );
}

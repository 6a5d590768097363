import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { homeZones } from "#app/i18n/home-zones.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";

type Recovery = { id: string; email: string; expiresAt: Date; canConfirm: boolean };
type Props = { recoveries: Recovery[]; result: SubmissionResult | undefined };

/** Lost passkeys: one administrator reports, another confirms. */
export function LostPasskeys({ recoveries, result }: Props) {
  const { t } = useTranslation("manage");
  const { lang } = useParams();
  const formats = useFormats();
  const zone = homeZones[isLanguage(lang) ? lang : "en"];
  const [form, fields] = useForm<{ email: string }>({ id: "lost", lastResult: result });
  return (
    <section id="lost-passkeys">
      <h2>{t("administration.lost")}</h2>
      <p>{t("administration.lostWhat")}</p>
      <ul className="rows">
        {recoveries.map(({ id, email, expiresAt, canConfirm }) => (
          <li key={id} className="row">
            <span>
              <strong>{email}</strong>
              <span className="quiet">
                {t("administration.lostWaiting", { date: formats.dayAt(expiresAt, zone) })}
              </span>
            </span>
            {canConfirm ? (
              <Form method="post">
                <input type="hidden" name="id" value={id} />
                <Button variant="line" name="intent" value="confirmRecovery">
                  {t("administration.lostConfirm")}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      <ErrorSummary form={form} fields={fields} />
      <Form method="post" {...getFormProps(form)} noValidate>
        <TextField field={fields.email} label={t("people.email")} type="email" autoComplete="off" />
        <Button variant="line" name="intent" value="requestRecovery">
          {t("administration.lostSubmit")}
        </Button>
      </Form>
    </section>
  );
}

import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { homeZones } from "#app/i18n/home-zones.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";

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
    <section id="lost-passkeys" className="section">
      <div className="formgrid">
        <div className="stack--s">
          <h2>{t("administration.lost")}</h2>
          <p>{t("administration.lostWhat")}</p>
          {recoveries.length > 0 ? (
            <Lines>
              {recoveries.map(({ id, email, expiresAt, canConfirm }) => (
                <Line
                  key={id}
                  label={t("administration.lostWaiting", { date: formats.dayAt(expiresAt, zone) })}
                  action={
                    canConfirm ? (
                      <Form method="post">
                        <input type="hidden" name="id" value={id} />
                        <Button variant="line" name="intent" value="confirmRecovery">
                          {t("administration.lostConfirm")}
                        </Button>
                      </Form>
                    ) : null
                  }
                >
                  {email}
                </Line>
              ))}
            </Lines>
          ) : null}
          <ErrorSummary form={form} fields={{ email: fields.email }} />
          <Form
            method="post"
            action="#lost-passkeys"
            className="stack"
            {...getFormProps(form)}
            noValidate
          >
            <TextField
              field={fields.email}
              label={t("people.email")}
              type="email"
              autoComplete="off"
            />
            <Button variant="line" name="intent" value="requestRecovery">
              {t("administration.lostSubmit")}
            </Button>
          </Form>
        </div>
      </div>
    </section>
  );
}

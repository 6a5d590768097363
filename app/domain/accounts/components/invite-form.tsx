import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Role } from "#app/domain/accounts/actor.ts";
import { languageNames, languages } from "#app/i18n/languages.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";

type Fields = { email: string; role: string; until: string; language: string };

/** Offers a role: to whom, which, until when, in which language. */
export function InviteForm({
  roles,
  result,
}: {
  roles: Role[];
  result: SubmissionResult | undefined;
}) {
  const { t } = useTranslation(["manage", "accounts", "common"]);
  const { lang = "en" } = useParams();
  const [form, fields] = useForm<Fields>({
    id: "invite",
    lastResult: result,
    defaultValue: { email: "", role: roles[0] ?? "", until: "", language: lang },
  });
  const { email, role, until, language } = fields;
  return (
    <section id="offer" className="section">
      <div className="formgrid">
        <div className="stack--s">
          <h2>{t("manage:people.invite")}</h2>
          <p>{t("manage:people.inviteWhat")}</p>
          <ErrorSummary form={form} fields={{ email, role, until, language }} />
          <Form method="post" action="#offer" className="stack" {...getFormProps(form)} noValidate>
            <TextField
              field={email}
              label={t("manage:people.email")}
              type="email"
              autoComplete="off"
            />
            <SelectField
              field={role}
              label={t("manage:people.role")}
              options={roles.map((value) => ({ value, label: t(`accounts:role.${value}`) }))}
            />
            <TextField
              field={until}
              label={t("manage:people.until")}
              hint={t("manage:people.untilHint")}
              type="date"
            />
            <SelectField
              field={language}
              label={t("manage:people.language")}
              options={languages.map((value) => ({ value, label: languageNames[value] }))}
            />
            <Button variant="main" name="intent" value="invite">
              {t("manage:people.send")}
            </Button>
          </Form>
        </div>
      </div>
    </section>
  );
}

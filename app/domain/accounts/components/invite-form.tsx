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
  return (
    <section className="section stack--s">
      <h2>{t("manage:people.invite")}</h2>
      <p>{t("manage:people.inviteWhat")}</p>
      <ErrorSummary form={form} fields={fields} />
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        <TextField
          field={fields.email}
          label={t("manage:people.email")}
          type="email"
          autoComplete="off"
        />
        <SelectField
          field={fields.role}
          label={t("manage:people.role")}
          options={roles.map((role) => ({ value: role, label: t(`accounts:role.${role}`) }))}
        />
        <TextField
          field={fields.until}
          label={t("manage:people.until")}
          hint={t("manage:people.untilHint")}
          type="date"
        />
        <SelectField
          field={fields.language}
          label={t("manage:people.language")}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <Button variant="main" name="intent" value="invite">
          {t("manage:people.send")}
        </Button>
      </Form>
    </section>
  );
}

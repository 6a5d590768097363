import { getFormProps, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { languages } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";

type Typed = { email: string; language: string };

/** Asks a guardian by mail to take over the people whom staff entered for her. */
export function InviteHousehold({ reply }: { reply: DeskReply | undefined }) {
  const { t } = useTranslation("roster");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const [form, fields] = useForm<Typed>({
    id: "invite-household",
    lastResult: reply?.result,
    defaultValue: { language: lang },
  });
  return (
    <details open={reply ? true : undefined}>
      <summary>{t("one.invite")}</summary>
      <ErrorSummary form={form} />
      <Form method="post" className="stack--s" {...getFormProps(form)} noValidate>
        <p>{t("one.inviteText")}</p>
        <TextField
          field={fields.email}
          label={t("enter.email")}
          {...{ type: "email", autoComplete: "off" }}
        />
        <SelectField
          field={fields.language}
          label={t("enter.language")}
          options={languages.map((value) => ({ value, label: formats.language(value) }))}
        />
        <p className="bar">
          <Button name="intent" value="invite">
            {t("one.inviteSubmit")}
          </Button>
        </p>
      </Form>
    </details>
  );
}

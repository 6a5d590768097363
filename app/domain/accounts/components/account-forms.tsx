import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isLanguage, languageNames, languages } from "#app/i18n/languages.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";

type Props = {
  account: { name: string | null; language: string };
  result: SubmissionResult | undefined;
};

/** What one is called, and the language one is written to in. */
export function AccountForms({ account, result }: Props) {
  const { t } = useTranslation(["accounts", "common"]);
  const { lang } = useParams();
  const [nameForm, nameFields] = useForm<{ name: string }>({
    id: "name",
    lastResult: result?.initialValue?.["intent"] === "name" ? result : undefined,
    defaultValue: { name: account.name ?? "" },
  });
  const [languageForm, languageFields] = useForm<{ language: string }>({
    id: "language",
    defaultValue: { language: isLanguage(account.language) ? account.language : lang },
  });
  return (
    <>
      <section className="section stack--s">
        <h2>{t("accounts:account.nameTitle")}</h2>
        <Form method="post" className="stack" {...getFormProps(nameForm)} noValidate>
          <TextField
            field={nameFields.name}
            label={t("accounts:account.nameLabel")}
            hint={t("accounts:account.nameHint")}
            autoComplete="name"
            maxLength={120}
          />
          <Button variant="line" name="intent" value="name">
            {t("common:action.save")}
          </Button>
        </Form>
      </section>
      <section className="section stack--s">
        <h2>{t("accounts:account.languageTitle")}</h2>
        <Form
          method="post"
          reloadDocument
          className="stack"
          {...getFormProps(languageForm)}
          noValidate
        >
          <SelectField
            field={languageFields.language}
            label={t("common:language.label")}
            hint={t("common:language.mails")}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
          <Button variant="line" name="intent" value="language">
            {t("common:action.save")}
          </Button>
        </Form>
      </section>
    </>
  );
}

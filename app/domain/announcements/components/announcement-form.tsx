import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { languages } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { missingKinds } from "#app/domain/registrations/missing.ts";
import { placeholders } from "../placeholders.ts";
import type { AnnouncementPage } from "../queries.server.ts";

type Page = Pick<AnnouncementPage, "towns" | "kinds"> & {
  announcement: Pick<
    AnnouncementPage["announcement"],
    "version" | "filter" | "otherwise" | "texts"
  > | null;
};

type Written = { title: string; body: string };
type Typed = {
  filter: { town: string; state: string; kind: string; missing: string; language: string };
  otherwise: string;
  texts: Record<(typeof languages)[number], Written>;
};

type Words = Record<(typeof languages)[number], Record<(typeof placeholders)[number], string>>;
type Props = { page: Page; words: Words; reply: DeskReply | undefined };

const textsOf = (textIn: (language: string) => Written): Typed["texts"] => ({
  ...{ pl: textIn("pl"), de: textIn("de"), fr: textIn("fr") },
  ...{ en: textIn("en"), uk: textIn("uk") },
});

/** To whom, and the text in as many languages as its writer knows, side by side. */
export function AnnouncementForm({ page, words, reply }: Props) {
  const { t } = useTranslation(["announcements", "registrations", "roster"]);
  const formats = useFormats();
  const { announcement, towns, kinds } = page;
  const filter: Partial<Typed["filter"]> = announcement?.filter ?? {};
  const textIn = (language: string): Written => {
    const known = announcement?.texts.find((one) => one.language === language);
    return { title: known?.title ?? "", body: known?.body ?? "" };
  };
  const [form, fields] = useForm<Typed>({
    id: "announcement",
    lastResult: reply?.result,
    defaultValue: {
      filter: {
        ...{ town: filter.town ?? "", state: filter.state ?? "", kind: filter.kind ?? "" },
        ...{ missing: filter.missing ?? "", language: filter.language ?? "" },
      },
      otherwise: announcement?.otherwise ?? "",
      texts: textsOf(textIn),
    },
  });
  const narrowed = fields.filter.getFieldset();
  const texts = fields.texts.getFieldset();
  const any = { value: "", label: t("roster:search.any") };
  const named = languages.map((value) => ({ value, label: formats.language(value) }));
  return (
    <>
      <ErrorSummary form={form} />
      <Form method="post" className="stack texts-beside" {...getFormProps(form)} noValidate>
        <input type="hidden" name="version" value={announcement?.version ?? 0} />
        <fieldset className="stack--s">
          <legend>{t("announcements:toWhom")}</legend>
          <p className="hint">{t("announcements:toWhomHint")}</p>
          <div className="roster-search">
            {towns.length > 1 ? (
              <SelectField
                field={narrowed.town}
                label={t("roster:people.town")}
                options={[any, ...towns.map(({ slug, name }) => ({ value: slug, label: name }))]}
              />
            ) : null}
            <SelectField
              field={narrowed.state}
              label={t("roster:people.state")}
              options={[
                any,
                ...(["submitted", "waitlisted", "held", "confirmed"] as const).map((value) => ({
                  value,
                  label: t(`registrations:state.${value}.badge`),
                })),
              ]}
            />
            <SelectField
              field={narrowed.kind}
              label={t("roster:people.as")}
              options={[
                any,
                ...kinds.map((value) => ({ value, label: t(`registrations:kind.${value}`) })),
              ]}
            />
            <SelectField
              field={narrowed.missing}
              label={t("roster:search.missing")}
              options={[
                { value: "", label: t("announcements:missingOrNot") },
                ...missingKinds.map((value) => ({ value, label: t(`roster:missing.${value}`) })),
              ]}
            />
            <SelectField
              field={narrowed.language}
              label={t("announcements:reads")}
              options={[any, ...named]}
            />
          </div>
        </fieldset>
        <p className="hint">{t("announcements:write")}</p>
        <div className="texts">
          {languages.map((language) => {
            const own = texts[language].getFieldset();
            return (
              <fieldset key={language} className="stack--s">
                <legend>{formats.language(language)}</legend>
                <p className="hint">
                  {t("announcements:words", {
                    words: placeholders.map((one) => `{${words[language][one]}}`).join(" "),
                  })}
                </p>
                <TextField
                  field={own.title}
                  label={t("announcements:heading")}
                  lang={language}
                  autoComplete="off"
                />
                <TextAreaField
                  field={own.body}
                  label={t("announcements:body")}
                  rows={6}
                  language={language}
                />
              </fieldset>
            );
          })}
        </div>
        <SelectField
          field={fields.otherwise}
          label={t("announcements:otherwise")}
          hint={t("announcements:otherwiseHint")}
          options={[{ value: "", label: t("announcements:noText") }, ...named]}
        />
        <p className="bar">
          <Button name="intent" value="save">
            {t("announcements:save")}
          </Button>
        </p>
      </Form>
    </>
  );
}

export type { Words };

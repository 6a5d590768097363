import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { VersionField } from "#app/domain/communities/components/version-field.tsx";
import { languageNames } from "#app/i18n/languages.ts";
import { BothVersions } from "#app/ui/both-versions.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxesField } from "#app/ui/checkboxes-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { TwinningDesk } from "../desk-queries.server.ts";
import { cooperationFields, twinningKinds, twinningOrigins } from "../kinds.ts";
import type { DetailsFields } from "./desk-fields.ts";
import { StoryFields } from "./story-fields.tsx";

/** What kind of partnership it is, how it began, in what the towns work together, and its story. */
export function DetailsForm({ desk, reply }: { desk: TwinningDesk; reply?: DeskReply }) {
  const { t } = useTranslation(["twinnings", "common"]);
  const { kind, origin, fields: chosen, version, story } = desk;
  const saved = Object.fromEntries(story.rows.map(({ language, value }) => [language, value]));
  const [form, fields] = useForm<DetailsFields>({
    id: "details",
    lastResult: reply?.result,
    defaultValue: {
      ...{ version: String(version), kind, origin: origin ?? "", fields: chosen },
      ...{ story: saved, stillRight: [] },
    },
  });
  const hasSeenBoth = reply?.refusal?.code === "changedMeanwhile";
  const texts = fields.story.getFieldset();
  return (
    <section id="details" className="section">
      <div className="stack--s">
        <h2>{t("desk.details")}</h2>
        <RefusalNotice refusal={reply?.refusal} />
        {hasSeenBoth ? <BothDetails desk={desk} typed={form.initialValue} /> : null}
        <ErrorSummary form={form} fields={{ kind: fields.kind, origin: fields.origin, ...texts }} />
        <Form method="post" action="#details" className="stack" {...getFormProps(form)} noValidate>
          <VersionField
            initialValue={fields.version.initialValue}
            current={version}
            hasSeenBoth={hasSeenBoth}
          />
          <SelectField
            field={fields.kind}
            label={t("fact.kind")}
            options={twinningKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <SelectField
            field={fields.origin}
            label={t("fact.origin")}
            options={[
              { value: "", label: t("unknown") },
              ...twinningOrigins.map((value) => ({ value, label: t(`origin.${value}`) })),
            ]}
          />
          <CheckboxesField
            field={fields.fields}
            label={t("fact.fields")}
            options={cooperationFields.map((value) => ({ value, label: t(`field.${value}`) }))}
          />
          <StoryFields desk={desk} texts={texts} stillRight={fields.stillRight} />
          <Button variant="main" name="intent" value="details">
            {t("common:action.save")}
          </Button>
        </Form>
      </div>
    </section>
  );
}

type Typed = { [Field in keyof DetailsFields]?: unknown };

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

/** What somebody else saved meanwhile beside what the reader typed. */
function BothDetails({ desk, typed }: { desk: TwinningDesk; typed?: Typed | undefined }) {
  const { t } = useTranslation("twinnings");
  const kindOf = (value: string) => twinningKinds.find((kind) => kind === value);
  const originOf = (value: string) => twinningOrigins.find((origin) => origin === value);
  const namesOf = (values: readonly unknown[]) =>
    cooperationFields
      .filter((field) => values.includes(field))
      .map((field) => t(`field.${field}`))
      .join(", ");
  const [kind, origin] = [kindOf(textOf(typed?.kind)), originOf(textOf(typed?.origin))];
  const stories = typed?.story as Record<string, unknown> | undefined;
  return (
    <BothVersions
      values={[
        {
          label: t("fact.kind"),
          saved: t(`kind.${desk.kind}`),
          typed: kind ? t(`kind.${kind}`) : "",
        },
        {
          label: t("fact.origin"),
          saved: desk.origin ? t(`origin.${desk.origin}`) : "",
          typed: origin ? t(`origin.${origin}`) : "",
        },
        {
          label: t("fact.fields"),
          saved: namesOf(desk.fields),
          typed: namesOf([typed?.fields].flat()),
        },
        ...desk.story.rows.map(({ language, value }) => ({
          label: languageNames[language],
          saved: value,
          typed: textOf(stories?.[language]),
        })),
      ]}
    />
  );
}

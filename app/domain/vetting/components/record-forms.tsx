import { type FieldMetadata, getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { CheckboxesField } from "#app/ui/checkboxes-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RadioField, SelectField, TextField } from "#app/ui/fields.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import type { HostFilePage } from "../queries.server.ts";
import { type VettingStep, visitItems, vettingSteps } from "../record.ts";
import type { FileReply } from "./host-file-page.tsx";

type Typed = {
  doneOn: string;
  memberId: string;
  referee: string;
  relation: string;
  note: string;
  certificateOn: string;
  result: string;
  visitors: string;
  report: string;
  items: string[];
};

type Props = { page: HostFilePage; reply: FileReply };

/** A form for each step, folded until it is needed or has something to put right. */
export function RecordForms({ page, reply }: Props) {
  const { t } = useTranslation("vetting");
  return (
    <section className="stack--s" aria-labelledby="write">
      <h2 id="write">{t("file.write")}</h2>
      <p className="hint">{t("file.writeHint")}</p>
      {vettingSteps.map((step) => (
        <details key={step} open={reply?.intent === step}>
          <summary>{t(`step.${step}`)}</summary>
          <RecordForm step={step} page={page} reply={reply?.intent === step ? reply : undefined} />
        </details>
      ))}
    </section>
  );
}

function RecordForm({ step, page, reply }: Props & { step: VettingStep }) {
  const { t } = useTranslation("vetting");
  const [form, fields] = useForm<Typed>({
    id: `record-${step}`,
    lastResult: reply?.result,
    defaultValue: { doneOn: page.today },
  });
  return (
    <>
      <ErrorSummary form={form} />
      <Form
        method="post"
        className="stack--s"
        {...getFormProps(form)}
        noValidate
        autoComplete="off"
      >
        <TextField
          field={fields.doneOn}
          label={t(`doneOn.${step}`)}
          {...{ type: "date", width: "code", max: page.today }}
        />
        <StepFields step={step} fields={fields} page={page} />
        <Button name="intent" value={step}>
          {t("file.save")}
        </Button>
      </Form>
    </>
  );
}

type Fields = { [Name in keyof Typed]: FieldMetadata<Typed[Name]> };

function StepFields({
  step,
  fields,
  page,
}: {
  step: VettingStep;
  fields: Fields;
  page: HostFilePage;
}) {
  const { t } = useTranslation("vetting");
  const note = <TextAreaField field={fields.note} label={t("field.note")} rows={3} />;
  const parts: Record<VettingStep, ReactNode> = {
    reference: (
      <>
        <TextField field={fields.referee} label={t("field.referee")} />
        <TextField
          field={fields.relation}
          label={t("field.relation")}
          hint={t("field.relationHint")}
        />
        {note}
      </>
    ),
    check: (
      <>
        <Member field={fields.memberId} page={page} />
        <p className="hint">{t(`paper.${paperOf(page.country)}`)}</p>
        <TextField
          field={fields.certificateOn}
          label={t("field.certificateOn")}
          {...{ type: "date", width: "code" }}
        />
        <RadioField
          field={fields.result}
          label={t("field.result")}
          options={(["clear", "notClear"] as const).map((value) => ({
            value,
            label: t(`result.${value}`),
          }))}
        />
      </>
    ),
    visit: (
      <>
        <TextField
          field={fields.visitors}
          label={t("field.visitors")}
          hint={t("field.visitorsHint")}
        />
        <CheckboxesField
          field={fields.items}
          label={t("field.items")}
          options={visitItems.map((value) => ({ value, label: t(`item.${value}`) }))}
        />
        <TextAreaField field={fields.report} label={t("field.report")} rows={4} />
      </>
    ),
    training: note,
    code: (
      <>
        <Member field={fields.memberId} page={page} />
        {note}
      </>
    ),
  };
  return parts[step];
}

const papers = ["PL", "DE", "FR", "GB", "SE", "UA"] as const;

/** Countries whose paper has a name of its own here. */
const paperOf = (country: string) => papers.find((one) => one === country) ?? "other";

function Member({ field, page }: { field: FieldMetadata<string>; page: HostFilePage }) {
  const { t } = useTranslation("vetting");
  return (
    <SelectField
      field={field}
      label={t("field.member")}
      options={[
        { value: "", label: t("field.choose") },
        ...page.home.members.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { VersionField } from "#app/domain/communities/components/version-field.tsx";
import { BothVersions } from "#app/ui/both-versions.tsx";
import { Button } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { TwinningDesk } from "../desk-queries.server.ts";
import { stepKinds } from "../history.ts";
import type { StepFields } from "./desk-fields.ts";

type DeskStep = TwinningDesk["steps"][number];

type Props = { desk: TwinningDesk; step: DeskStep | null; reply?: DeskReply };

const figure = (value: number | null | undefined) => (value ? String(value) : "");

/** What a step is at first, as its fields show it; a new one is empty. */
const shownStep = (step: DeskStep | null) => ({
  id: step?.id ?? "",
  kind: step?.kind ?? "signature",
  side: step?.communityId ?? "",
  day: figure(step?.day),
  month: figure(step?.month),
  year: figure(step?.year),
  number: step?.number ?? "",
  body: step?.body ?? "",
});

/** Adds a step to the history, or changes one. */
export function StepForm({ desk, step, reply }: Props) {
  const { t } = useTranslation(["twinnings", "common"]);
  const saved = shownStep(step);
  const [form, fields] = useForm<StepFields>({
    id: "step",
    lastResult: reply?.result,
    defaultValue: { version: String(desk.version), ...saved },
  });
  const { version, id, kind, side, day, month, year, number, body } = fields;
  const hasSeenBoth = reply?.refusal?.code === "changedMeanwhile";
  const names = ["day", "month", "year", "number", "body"] as const;
  const both = names.map((name) => ({
    label: t(`desk.${name}`),
    saved: saved[name],
    typed: fields[name].initialValue ?? "",
  }));
  const everybody = { value: "", label: t("desk.allSides") };
  return (
    <section id="step" className="section">
      <div className="stack--s">
        <h2>{step ? t("desk.changeStep") : t("desk.newStep")}</h2>
        <RefusalNotice refusal={reply?.refusal} />
        {hasSeenBoth && step ? <BothVersions values={both} /> : null}
        <ErrorSummary form={form} fields={{ kind, side, day, month, year, number, body }} />
        <Form method="post" action="#step" className="stack" {...getFormProps(form)} noValidate>
          <VersionField
            initialValue={version.initialValue}
            current={desk.version}
            hasSeenBoth={hasSeenBoth}
          />
          {step ? <input type="hidden" name={id.name} value={step.id} /> : null}
          <SelectField
            field={kind}
            label={t("desk.what")}
            options={stepKinds.map((value) => ({ value, label: t(`step.${value}`) }))}
          />
          <SelectField
            field={side}
            label={t("desk.whose")}
            options={[
              everybody,
              ...desk.towns.map((town) => ({ value: town.id, label: town.name })),
            ]}
          />
          <DateField
            legend={t("desk.date")}
            hint={t("desk.dateHint")}
            day={day}
            month={month}
            year={year}
            isBirthday={false}
            errors={day.errors ?? month.errors ?? year.errors}
          />
          <TextField
            field={number}
            label={t("desk.number")}
            hint={t("desk.numberHint")}
            width="code"
          />
          <TextField field={body} label={t("desk.body")} hint={t("desk.bodyHint")} />
          <Button variant="main" name="intent" value="step">
            {step ? t("common:action.save") : t("desk.add")}
          </Button>
        </Form>
      </div>
    </section>
  );
}

import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "#app/domain/errors.ts";
import { BothVersions } from "#app/ui/both-versions.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { TranslationDesk } from "../translation-queries.server.ts";
import { TranslationRowFields } from "./translation-row.tsx";

export type TranslationReply = {
  result: SubmissionResult;
  refusal?: { code: Refusal; params: Record<string, string | number> };
};

type Fields = { texts: { field: string; basis: string; value: string }[] };

const known = ["title", "summary"] as const;

type Props = { desk: TranslationDesk; reply: TranslationReply | undefined };

/** Every text of an event with the field for its translation; Enter in none of them saves by accident. */
export function TranslationsForm({ desk, reply }: Props) {
  const { t } = useTranslation("manage");
  const { rows, source, target } = desk;
  const [form, fields] = useForm<Fields>({
    id: `translations-${target}`,
    lastResult: reply?.result,
    defaultValue: { texts: rows.map(({ field, basis, value }) => ({ field, basis, value })) },
  });
  const hasSeenBoth = reply?.refusal?.code === "changedMeanwhile";
  const typed = fields.texts.getFieldList().map((text) => text.getFieldset());
  const labelOf = (field: string) =>
    t(`translations.field.${known.find((one) => one === field) ?? "other"}`);
  const lines = rows.flatMap((row, at) => {
    const text = typed[at];
    return text ? [{ row, at, text, label: labelOf(row.field) }] : [];
  });
  const both = lines.map(({ row, text, label }) => {
    return { label, saved: row.value, typed: text.value.initialValue ?? "" };
  });
  const summed = lines.map(({ at, text }) => {
    return [String(at), { id: `text-${String(at)}`, errors: text.value.errors }] as const;
  });
  return (
    <>
      {hasSeenBoth ? <BothVersions values={both} /> : null}
      <ErrorSummary form={form} fields={Object.fromEntries(summed)} />
      <Form
        method="post"
        reloadDocument
        className="translations"
        {...getFormProps(form)}
        noValidate
      >
        <input type="hidden" name="to" value={target} />
        {lines.map(({ row, at, text, label }) => (
          <TranslationRowFields
            key={row.field}
            {...{ row, at, source, target, label }}
            names={{ field: text.field.name, basis: text.basis.name }}
            basis={hasSeenBoth ? row.basis : (text.basis.initialValue ?? row.basis)}
            value={text.value}
          />
        ))}
        <div className="stack--s">
          <p className="hint">{t("translations.saveAllWhat")}</p>
          <Button name="intent" value="all">
            {t("translations.saveAll")}
          </Button>
        </div>
      </Form>
    </>
  );
}

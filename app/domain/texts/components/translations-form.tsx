import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "#app/domain/errors.ts";
import { BothVersions } from "#app/ui/both-versions.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { anchorOf } from "../desk-address.ts";
import type { TextsDesk } from "../texts-desk.server.ts";
import { TranslationRowFields } from "./translation-row.tsx";
import { useWords } from "./use-words.ts";

export type TranslationReply = {
  result: SubmissionResult;
  refusal?: { code: Refusal; params: Record<string, string | number> };
};

type Fields = { texts: { field: string; basis: string; value: string }[] };

type Props = {
  desk: TextsDesk;
  place: Record<string, string>;
  reply: TranslationReply | undefined;
};

/** Texts with the fields for their translations; Enter in none of them saves by accident. */
export function TranslationsForm({ desk, place, reply }: Props) {
  const { t } = useTranslation("manage");
  const { nameOf } = useWords();
  const { rows, source, target, onlyWaiting } = desk;
  const [form, fields] = useForm<Fields>({
    id: `translations-${target}`,
    lastResult: reply?.result,
  });
  const hasSeenBoth = reply?.refusal?.code === "changedMeanwhile";
  const typed = fields.texts.getFieldList().map((text) => text.getFieldset());
  const lines = rows.flatMap((row) => {
    const sent = typed.find(({ field }) => field.initialValue === row.field);
    if (onlyWaiting && row.state === "done" && !sent) return [];
    const basis = hasSeenBoth ? row.basis : (sent?.basis.initialValue ?? row.basis);
    const value = sent ? (sent.value.initialValue ?? "") : row.value;
    return [{ row, label: nameOf(row.name), filled: { value, basis, errors: sent?.value.errors } }];
  });
  const both = lines.map(({ row, label, filled }) => {
    return { label, saved: row.value, typed: filled.value };
  });
  const summed = lines.map(({ row: { field }, filled }) => {
    return [field, { id: anchorOf(field), errors: filled.errors }] as const;
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
        <DeskPlace desk={desk} place={place} />
        {lines.map(({ row, label, filled }, at) => (
          <TranslationRowFields key={row.field} {...{ row, at, source, target, label, filled }} />
        ))}
        {lines.length > 0 ? <SaveAll /> : <p>{t("translations.nothingWaits")}</p>}
      </Form>
    </>
  );
}

/** Which view of which desk a form belongs to. */
export function DeskPlace({ desk, place }: Omit<Props, "reply">) {
  const said = { ...place, to: desk.target, show: desk.onlyWaiting ? "waiting" : "all" };
  return Object.entries(said).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

function SaveAll() {
  const { t } = useTranslation("manage");
  return (
    <div className="stack--s">
      <p className="hint">{t("translations.saveAllWhat")}</p>
      <Button name="intent" value="all">
        {t("translations.saveAll")}
      </Button>
    </div>
  );
}

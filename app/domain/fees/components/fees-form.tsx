import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { VersionField } from "#app/domain/communities/components/version-field.tsx";
import { participantKinds } from "#app/domain/places/free-places.ts";
import type { Language } from "#app/i18n/languages.ts";
import { BothVersions } from "#app/ui/both-versions.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { FeesBoard } from "../fees-queries.server.ts";
import { rates } from "../terms.ts";
import { FeesTable } from "./fees-table.tsx";
import { OptionFields } from "./option-fields.tsx";
import { PaymentFields } from "./payment-fields.tsx";
import { ReductionFields } from "./reduction-fields.tsx";
import { type TypedFees, typedFees } from "./typed-fees.ts";
import { useBothFees } from "./use-both-fees.ts";

export type FeesReply = DeskReply;

type Props = { board: FeesBoard; language: Language; reply?: FeesReply };

/** What every town pays, and when: all of it in one form. */
export function FeesForm({ board, language, reply }: Props) {
  const { t } = useTranslation(["fees", "common"]);
  const saved = typedFees(board, language);
  const [form, fields] = useForm<TypedFees>({
    ...{ id: "fees", lastResult: reply?.result, defaultValue: saved },
  });
  const hasSeenBoth = reply?.refusal?.code === "changedMeanwhile";
  const both = useBothFees(board, saved, form.initialValue as Partial<TypedFees> | undefined);
  return (
    <section id="form" className="section stack--s" aria-labelledby="form-title">
      <h2 id="form-title">{t("fees:form.title")}</h2>
      <p>{t("fees:form.what")}</p>
      <RefusalNotice refusal={reply?.refusal} />
      {hasSeenBoth ? <BothVersions values={both} /> : null}
      <ErrorSummary form={form} fields={everyField(fields)} />
      <Form method="post" action="#form" className="stack" {...getFormProps(form)} noValidate>
        <VersionField
          initialValue={fields.version.initialValue}
          current={board.version}
          hasSeenBoth={hasSeenBoth}
        />
        <FeesTable board={board} rows={fields.towns.getFieldList()} />
        <ReductionFields fields={fields} />
        <OptionFields board={board} rows={fields.options.getFieldList()} />
        <PaymentFields fields={fields} />
        <Button variant="main">{t("common:action.save")}</Button>
      </Form>
    </section>
  );
}

export type FeesFields = ReturnType<typeof useForm<TypedFees>>[1];

/** Every field, for the summary of what is to be put right. */
function everyField(fields: FeesFields) {
  const { towns, options, instalments, refunds } = fields;
  const { earlyUntil, reducedCode, solidarityCode } = fields;
  const ofTowns = towns.getFieldList().flatMap((row) => {
    const { payee, fees, sibling, early, deposit } = row.getFieldset();
    const kinds = fees.getFieldset();
    const amounts = participantKinds.flatMap((kind) => {
      const ofKind = kinds[kind].getFieldset();
      return rates.map((rate) => ofKind[rate]);
    });
    return [payee, ...amounts, sibling, early, deposit];
  });
  const ofOptions = options.getFieldList().flatMap((row) => {
    const { name, limit, prices } = row.getFieldset();
    return [name, limit, ...prices.getFieldList().map((price) => price.getFieldset().minor)];
  });
  const ofInstalments = instalments.getFieldList().flatMap((row) => {
    const { dueOn, percent } = row.getFieldset();
    return [dueOn, percent];
  });
  const ofRefunds = refunds.getFieldList().flatMap((row) => {
    const { daysBefore, percent } = row.getFieldset();
    return [daysBefore, percent];
  });
  const all = [...ofTowns, earlyUntil, reducedCode, solidarityCode, ...ofOptions];
  return Object.fromEntries(
    [...all, ...ofInstalments, ...ofRefunds].map((field) => [field.name, field]),
  );
}

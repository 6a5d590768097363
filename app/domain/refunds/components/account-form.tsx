import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";

type Props = {
  /** Minor units that are to be given back. */
  amount: { minor: number; currency: string };
  known: { holder: string; ending: string } | null;
  isSaved: boolean;
  reply: DeskReply | undefined;
};

/** Where a family wants back what it paid too much and what cannot go back by itself. */
export function AccountForm({ amount, known, isSaved, reply }: Props) {
  const { t } = useTranslation("payments");
  const { money } = useFormats();
  const [form, fields] = useForm<{ holder: string; iban: string }>({
    id: "account",
    lastResult: reply?.result,
  });
  return (
    <section aria-labelledby="back" className="stack--s">
      <h2 id="back">{t("refunds.own.title")}</h2>
      <p>{t("refunds.own.text", { amount: money(amount) })}</p>
      {isSaved ? <Notice tone="good" title={t("refunds.own.saved")} /> : null}
      <RefusalNotice refusal={reply?.refusal} />
      {known ? <p>{t("refunds.own.known", known)}</p> : null}
      <ErrorSummary form={form} />
      <Form method="post" className="stack--s" {...getFormProps(form)} noValidate>
        <TextField
          field={fields.holder}
          label={t("refunds.own.holder")}
          autoComplete="name"
          maxLength={70}
        />
        <TextField field={fields.iban} label={t("refunds.own.iban")} autoComplete="off" />
        <p className="bar">
          <Button variant={known ? "line" : "main"} name="intent" value="account">
            {t(known ? "refunds.own.change" : "refunds.own.save")}
          </Button>
        </p>
      </Form>
    </section>
  );
}

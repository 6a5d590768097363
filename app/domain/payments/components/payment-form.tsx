import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RadioField, TextField } from "#app/ui/fields.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { TreasurerOrder } from "../order-queries.server.ts";
import { recordedProviders } from "../schema.ts";

type Fields = {
  key: string;
  minor: string;
  receivedOn: string;
  provider: string;
  reference: string;
};

type Props = { order: TreasurerOrder; formKey: string; reply: DeskReply | undefined };

/** Money that came in cash, by transfer or in kind. */
export function PaymentForm({ order, formKey, reply }: Props) {
  const { t } = useTranslation("payments");
  const [form, fields] = useForm<Fields>({
    id: "payment",
    lastResult: reply?.result,
    defaultValue: { key: formKey, provider: "cash" },
  });
  return (
    <section aria-labelledby="payment-title" className="stack--s">
      <h2 id="payment-title">{t("form.payment")}</h2>
      <Form
        method="post"
        className="stack--s"
        {...getFormProps(form)}
        noValidate
        autoComplete="off"
      >
        <RefusalNotice refusal={reply?.refusal} />
        <ErrorSummary form={form} />
        <input type="hidden" name={fields.key.name} value={fields.key.initialValue} />
        <TextField
          field={fields.minor}
          label={t("form.amount", { currency: order.currency })}
          inputMode="decimal"
        />
        <TextField field={fields.receivedOn} label={t("form.receivedOn")} type="date" />
        <RadioField
          field={fields.provider}
          label={t("form.provider")}
          options={recordedProviders.map((value) => ({ value, label: t(`provider.${value}`) }))}
        />
        <TextField
          field={fields.reference}
          label={t("form.reference")}
          hint={t("form.referenceHint")}
        />
        <p className="bar">
          <Button name="intent" value="payment">
            {t("form.paymentSubmit")}
          </Button>
        </p>
      </Form>
    </section>
  );
}

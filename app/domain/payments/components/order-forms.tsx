import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RadioField, SelectField, TextField } from "#app/ui/fields.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { TreasurerOrder } from "../order-queries.server.ts";

type Reply = { reply: DeskReply | undefined };
type Keyed = Reply & { formKey: string };

/** Folded away: none of these is done every day. */
function Folded({ title, reply, children }: Reply & { title: string; children: ReactNode }) {
  return (
    <details open={reply !== undefined}>
      <summary>{title}</summary>
      <div className="stack--s">
        <RefusalNotice refusal={reply?.refusal} />
        {children}
      </div>
    </details>
  );
}

/** Money that was given back. */
export function RefundForm({ order, formKey, reply }: Keyed & { order: TreasurerOrder }) {
  const { t } = useTranslation("payments");
  const formats = useFormats();
  const { currency, paid, owed } = order;
  const [form, fields] = useForm<{ key: string; minor: string; reason: string }>({
    id: "refund",
    lastResult: reply?.result,
    defaultValue: { key: formKey },
  });
  const most = formats.money({ minor: paid - owed, currency });
  return (
    <Folded title={t("form.refund")} reply={reply}>
      <Form
        method="post"
        className="stack--s"
        {...getFormProps(form)}
        noValidate
        autoComplete="off"
      >
        <ErrorSummary form={form} />
        <p>{t("form.refundText", { amount: most })}</p>
        <input type="hidden" name={fields.key.name} value={fields.key.initialValue} />
        <TextField
          field={fields.minor}
          label={t("form.amount", { currency })}
          inputMode="decimal"
        />
        <TextField field={fields.reason} label={t("form.how")} hint={t("form.howHint")} />
        <p className="bar">
          <Button name="intent" value="refund" variant="line">
            {t("form.refundSubmit")}
          </Button>
        </p>
      </Form>
    </Folded>
  );
}

/** More or less to pay, with a reason. */
export function CorrectionForm({ currency, formKey, reply }: Keyed & { currency: string }) {
  const { t } = useTranslation("payments");
  const [form, fields] = useForm<{ key: string; direction: string; minor: string; reason: string }>(
    {
      id: "correction",
      lastResult: reply?.result,
      defaultValue: { key: formKey, direction: "less" },
    },
  );
  return (
    <Folded title={t("form.correction")} reply={reply}>
      <Form
        method="post"
        className="stack--s"
        {...getFormProps(form)}
        noValidate
        autoComplete="off"
      >
        <ErrorSummary form={form} />
        <p>{t("form.correctionText")}</p>
        <input type="hidden" name={fields.key.name} value={fields.key.initialValue} />
        <RadioField
          field={fields.direction}
          label={t("form.direction")}
          options={(["less", "more"] as const).map((value) => ({
            value,
            label: t(`form.${value}`),
          }))}
        />
        <TextField
          field={fields.minor}
          label={t("form.amount", { currency })}
          inputMode="decimal"
        />
        <TextField field={fields.reason} label={t("form.reason")} />
        <p className="bar">
          <Button name="intent" value="correction" variant="line">
            {t("form.correctionSubmit")}
          </Button>
        </p>
      </Form>
    </Folded>
  );
}

/** A payment that was written down by mistake. */
export function TakeBackForm({ order, reply }: Reply & { order: TreasurerOrder }) {
  const { t } = useTranslation("payments");
  const formats = useFormats();
  const { entries, currency } = order;
  const [form, fields] = useForm<{ paymentId: string; reason: string }>({
    id: "take-back",
    lastResult: reply?.result,
  });
  const gone = new Set(
    entries.flatMap((one) => (one.kind === "correction" ? [one.payment?.id] : [])),
  );
  const options = entries.flatMap(({ kind, payment, minor }) => {
    if (kind !== "payment" || !payment || payment.provider === "stripe" || gone.has(payment.id))
      return [];
    const label = `${formats.day(payment.receivedOn)}, ${formats.money({ minor, currency })}`;
    return [{ value: payment.id, label }];
  });
  if (options.length === 0) return null;
  return (
    <Folded title={t("form.takeBack")} reply={reply}>
      <Form
        method="post"
        className="stack--s"
        {...getFormProps(form)}
        noValidate
        autoComplete="off"
      >
        <ErrorSummary form={form} />
        <p>{t("form.takeBackText")}</p>
        <SelectField field={fields.paymentId} label={t("form.which")} options={options} />
        <TextField field={fields.reason} label={t("form.reason")} />
        <p className="bar">
          <Button name="intent" value="takeBack" variant="line">
            {t("form.takeBackSubmit")}
          </Button>
        </p>
      </Form>
    </Folded>
  );
}

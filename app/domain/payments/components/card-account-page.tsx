import { getFormProps, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RadioField, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { CardAccountDesk } from "../card-account-queries.server.ts";

type Props = {
  title: string;
  desk: CardAccountDesk;
  isDone: boolean;
  /** Where Stripe is to send its messages. */
  webhook: string;
  reply: DeskReply | undefined;
};

type Fields = { kind: string; secretKey: string; webhookSecret: string };

/** By whose Stripe account a town takes money online. */
export function CardAccountPage({ title, desk, isDone, webhook, reply }: Props) {
  const { t } = useTranslation("payments");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const { town, kind, kinds, changedAt } = desk;
  const [form, fields] = useForm<Fields>({
    id: "card-account",
    lastResult: reply?.result,
    defaultValue: { kind },
  });
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs
          label={t("order.back")}
          to={`/${lang}/manage/communities/${town.slug}/payments`}
          text={t("desk.titleOf", { town: town.name })}
        />
        <h1>{title}</h1>
        <p className="lead">{t("account.intro")}</p>
      </div>
      {isDone && !reply ? <Notice tone="good" title={t("account.done")} /> : null}
      <p>
        <b>{t(`account.now.${kind}`)}</b>
        {changedAt ? (
          <>
            <br />
            <span className="quiet">
              {t("account.since", { date: formats.day(changedAt.slice(0, 10)) })}
            </span>
          </>
        ) : null}
      </p>
      <Form
        method="post"
        className="stack--s"
        {...getFormProps(form)}
        noValidate
        autoComplete="off"
      >
        <RefusalNotice refusal={reply?.refusal} />
        <ErrorSummary form={form} />
        <RadioField
          field={fields.kind}
          label={t("account.kind")}
          options={kinds.map((value) => ({
            value,
            label: t(`account.kinds.${value}`),
            hint: t(`account.hints.${value}`),
          }))}
        />
        <TextField
          field={fields.secretKey}
          label={t("account.secretKey")}
          hint={t("account.secretKeyHint")}
          type="password"
          autoComplete="off"
        />
        <TextField
          field={fields.webhookSecret}
          label={t("account.webhookSecret")}
          hint={t("account.webhookSecretHint", { address: webhook })}
          type="password"
          autoComplete="off"
        />
        <p className="bar">
          <Button>{t("account.save")}</Button>
        </p>
      </Form>
    </div>
  );
}

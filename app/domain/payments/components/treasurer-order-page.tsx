import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { shownCode } from "#app/domain/money/order-code.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { TreasurerOrder } from "../order-queries.server.ts";
import type { orderIntents } from "../schema.ts";
import { LedgerTable } from "./ledger-table.tsx";
import { OrderSums } from "./order-sums.tsx";
import { PaymentForm } from "./payment-form.tsx";
import { CorrectionForm, RefundForm, TakeBackForm } from "./order-forms.tsx";

type Intent = (typeof orderIntents)[number];

type Props = {
  title: string;
  order: TreasurerOrder;
  done: Intent | null;
  /** Of the forms of this page: sent twice they count once. */
  formKey: string;
  reply: (DeskReply & { intent: string | null }) | undefined;
};

/** One order with its ledger, and what its treasurer writes into it. */
export function TreasurerOrderPage({ title, order, done, formKey, reply }: Props) {
  const { t } = useTranslation("payments");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const { payee, people, town, code, currency, entries, paid, owed } = order;
  const replyTo = (intent: Intent) => (reply?.intent === intent ? reply : undefined);
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs
          label={t("order.back")}
          to={`/${lang}/manage/communities/${payee.slug}/payments`}
          text={t("desk.titleOf", { town: payee.name })}
        />
        <h1>{title}</h1>
        <p className="quiet">
          {t("order.of", { names: formats.list(people), town, code: shownCode(code) })}
        </p>
      </div>
      {done && !reply ? <Notice tone="good" title={t(`desk.done.${done}`)} /> : null}
      <OrderSums order={order} />
      <section aria-labelledby="ledger" className="stack--s">
        <h2 id="ledger">{t("ledger.title")}</h2>
        <LedgerTable currency={currency} entries={entries} />
      </section>
      <PaymentForm order={order} formKey={formKey} reply={replyTo("payment")} />
      {paid > owed ? (
        <RefundForm order={order} formKey={formKey} reply={replyTo("refund")} />
      ) : null}
      <CorrectionForm currency={currency} formKey={formKey} reply={replyTo("correction")} />
      <TakeBackForm order={order} reply={replyTo("takeBack")} />
    </div>
  );
}

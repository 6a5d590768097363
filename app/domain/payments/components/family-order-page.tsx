import { useParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { shownCode } from "#app/domain/money/order-code.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import type { ShownOrder } from "../order-queries.server.ts";
import { LedgerTable } from "./ledger-table.tsx";
import { PayOnline } from "./pay-online.tsx";
import { OrderSums } from "./order-sums.tsx";
import { Transfer } from "./transfer.tsx";

type Props = {
  title: string;
  order: ShownOrder;
  reply: DeskReply | undefined;
  /** Somebody has just come back from the page of payment. */
  isBack: boolean;
  /** Where what was paid too much goes back to. */
  moneyBack: ReactNode;
};

/** What a family owes for an event, until when, how to pay it, and everything that happened. */
export function FamilyOrderPage({ title, order, reply, isBack, moneyBack }: Props) {
  const { t } = useTranslation("payments");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const { people, payee, code, currency, entries } = order;
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs label={t("order.back")} to={`/${lang}/family`} text={t("order.family")} />
        <h1>{title}</h1>
        <p className="quiet">
          {t("order.for", { names: formats.list(people), town: payee.name, code: shownCode(code) })}
        </p>
      </div>
      <OrderSums order={order} />
      {moneyBack}
      <PayOnline order={order} reply={reply} isBack={isBack} />
      {/* Money is on its way: nobody should send it a second time. */}
      {order.attempt?.state === "processing" ? null : <Transfer order={order} />}
      <section aria-labelledby="ledger" className="stack--s">
        <h2 id="ledger">{t("ledger.title")}</h2>
        <LedgerTable currency={currency} entries={entries} />
      </section>
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { shownCode } from "#app/domain/money/order-code.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { MoneyDesk } from "../desk-queries.server.ts";
import { standingOf } from "../standing-of.ts";
import { MoneyBadge } from "./money-badge.tsx";

type Order = MoneyDesk["orders"][number];

/** Orders with whom they are for, and how they stand. */
export function OrdersTable({ at, orders }: { at: string; orders: readonly Order[] }) {
  const { t } = useTranslation("payments");
  const formats = useFormats();
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <th scope="col">{t("desk.code")}</th>
          <th scope="col">{t("desk.family")}</th>
          <th scope="col">{t("desk.event")}</th>
          <th scope="col">{t("desk.state")}</th>
          <th scope="col" className="r">
            {t("totalToPay")}
          </th>
          <th scope="col" className="r">
            {t("order.paid")}
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <tr key={order.id}>
            <th scope="row">
              <a href={`${at}/${order.code}`}>{shownCode(order.code)}</a>
            </th>
            <td>{formats.list(order.names)}</td>
            <td>{order.event}</td>
            <td>
              <MoneyBadge label={standingOf(order)} plain />
            </td>
            <td className="r">
              <span className="cell-label">{t("totalToPay")}</span>
              {formats.money({ minor: order.owed, currency: order.currency })}
            </td>
            <td className="r">
              <span className="cell-label">{t("order.paid")}</span>
              {formats.money({ minor: order.paid, currency: order.currency })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

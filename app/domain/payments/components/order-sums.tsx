import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Line, Lines } from "#app/ui/lines.tsx";
import type { ShownOrder } from "../order-queries.server.ts";
import { MoneyBadge } from "./money-badge.tsx";

/** How an order stands: what is owed, what is paid, and what is to be paid until when. */
export function OrderSums({
  order,
}: {
  order: Omit<ShownOrder, "scan" | "attempt" | "takesCards">;
}) {
  const { t } = useTranslation("payments");
  const formats = useFormats();
  const { currency, owed, paid, open, label } = order;
  const money = (minor: number) => formats.money({ minor, currency });
  return (
    <section aria-labelledby="sums" className="stack--s">
      <h2 id="sums">{t("order.sums")}</h2>
      <p>
        <MoneyBadge label={label} />
      </p>
      <Lines>
        <Line label={t("totalToPay")}>{money(owed)}</Line>
        <Line label={t("order.paid")}>{money(paid)}</Line>
        {owed > paid ? <Line label={t("order.open")}>{money(owed - paid)}</Line> : null}
        {paid > owed ? <Line label={t("order.tooMuch")}>{money(paid - owed)}</Line> : null}
      </Lines>
      {open.length > 0 ? (
        <ul>
          {open.map(({ number, of, dueOn, minor }) => (
            <li key={number}>
              {of > 1 ? `${t("instalment", { number, total: of })}: ` : null}
              {t("dueBy", { amount: money(minor), date: formats.day(dueOn) })}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { shownCode } from "#app/domain/money/order-code.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import type { RefundsDesk } from "../desk-queries.server.ts";

type Group = RefundsDesk["currencies"][number];

type Props = { group: Group; at: string; formKey: string };

/** Money to give back in one currency; whoever is ticked comes onto one list for the bank. */
export function ToReturnTable({ group, at, formKey }: Props) {
  const { t } = useTranslation("payments");
  const formats = useFormats();
  const { currency, orders, known, minor } = group;
  const heading = `to-return-${currency}`;
  return (
    <section aria-labelledby={heading} className="stack--s">
      <h2 id={heading}>{t("refunds.toReturn", { amount: formats.money({ minor, currency }) })}</h2>
      <Form method="post" className="stack--s">
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="currency" value={currency} />
        <table className="table table--cards">
          <thead>
            <tr>
              <th scope="col">{t("refunds.choose")}</th>
              <th scope="col">{t("desk.family")}</th>
              <th scope="col">{t("desk.event")}</th>
              <th scope="col">{t("refunds.account")}</th>
              <th scope="col" className="r">
                {t("refunds.amount")}
              </th>
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <Row key={order.id} {...{ order, at }} />
            ))}
          </tbody>
        </table>
        {known > 0 ? (
          <p className="bar">
            <Button name="intent" value="list">
              {t("refunds.make")}
            </Button>
          </p>
        ) : null}
      </Form>
    </section>
  );
}

function Row({ order, at }: { order: Group["orders"][number]; at: string }) {
  const { t } = useTranslation("payments");
  const formats = useFormats();
  const { code, names, event, account, minor, currency } = order;
  const shown = shownCode(code);
  return (
    <tr>
      <th scope="row">
        <span className="bar">
          {account ? (
            <input
              type="checkbox"
              name="codes"
              value={code}
              defaultChecked
              aria-label={t("refunds.onto", { code: shown })}
            />
          ) : null}
          <a href={`${at}/${code}`}>{shown}</a>
        </span>
      </th>
      <td>{formats.list(names)}</td>
      <td>{event}</td>
      <td>
        {account ? (
          <>
            {t("refunds.ending", { holder: account.holder, ending: account.ending })}{" "}
            <span className="quiet">{t(`refunds.from.${account.from}`)}</span>
          </>
        ) : (
          <span className="quiet">{t("refunds.unknown")}</span>
        )}
      </td>
      <td className="r">
        <span className="cell-label">{t("refunds.amount")}</span>
        {formats.money({ minor, currency })}
      </td>
    </tr>
  );
}

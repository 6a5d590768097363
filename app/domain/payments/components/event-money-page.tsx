import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { PagesNav } from "#app/ui/pages-nav.tsx";
import type { EventMoney } from "../event-money.server.ts";
import { moneyQuery, standings } from "../money-filter.ts";
import { standingOf } from "../standing-of.ts";
import { MoneyBadge } from "./money-badge.tsx";
import { moneyField } from "./money-field.ts";

/** What families owe for an event, by town and family, for those who run it. */
export function EventMoneyPage({ money }: { money: EventMoney }) {
  const { t } = useTranslation("payments");
  const { lang = "en" } = useParams();
  const { head, towns, orders, total, page, pages, filter } = money;
  const at = deskPath(lang, head.slug, "payments");
  return (
    <div className="wrap">
      <EventDeskHead head={head} here="payments" />
      <div className="section stack--s">
        <h2>{t("event.title")}</h2>
        <p className="lead">{t("event.intro")}</p>
      </div>
      {towns.length === 0 ? (
        <EmptyState title={t("desk.empty")} text={t("desk.emptyText")} />
      ) : (
        <>
          <Towns towns={towns} />
          <section className="section stack--s" aria-labelledby="orders">
            <h2 id="orders">{t("desk.orders", { count: total })}</h2>
            <Search at={at} filter={filter} />
            {orders.length > 0 ? <Orders orders={orders} /> : <p>{t("desk.none")}</p>}
            <PagesNav
              page={page}
              pages={pages}
              addressOf={(other) => `${at}${moneyQuery(filter, other)}`}
            />
          </section>
        </>
      )}
    </div>
  );
}

const sums = ["owed", "paid", "open", "overdue"] as const;

function Towns({ towns }: Pick<EventMoney, "towns">) {
  const { t } = useTranslation("payments");
  const formats = useFormats();
  return (
    <section className="section stack--s" aria-labelledby="towns">
      <h2 id="towns">{t("event.towns")}</h2>
      <table className="table table--cards">
        <thead>
          <tr>
            <th scope="col">{t("event.town")}</th>
            {sums.map((sum) => (
              <th scope="col" className="r" key={sum}>
                {t(`desk.export.column.${sum}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {towns.map(({ name, currency, ...town }) => (
            <tr key={`${name} ${currency}`}>
              <th scope="row">{name}</th>
              {sums.map((sum) => (
                <td className="r" key={sum}>
                  <span className="cell-label">{t(`desk.export.column.${sum}`)}</span>
                  {formats.money({ minor: town[sum], currency })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Narrows the list; everything asked for stands in the address. */
function Search({ at, filter }: { at: string } & Pick<EventMoney, "filter">) {
  const { t } = useTranslation("payments");
  const options = standings.map((one) => ({ value: one, label: t(`desk.standing.${one}`) }));
  return (
    <Form method="get" className="roster-search" autoComplete="off">
      <TextField field={moneyField("text", filter.text)} label={t("event.search")} />
      <SelectField
        field={moneyField("standing", filter.standing)}
        label={t("desk.state")}
        options={[{ value: "", label: t("desk.any") }, ...options]}
      />
      <p className="bar">
        <Button>{t("desk.show")}</Button>
        {Object.keys(filter).length > 0 ? (
          <a className="jump" href={at}>
            {t("desk.all")}
          </a>
        ) : null}
      </p>
    </Form>
  );
}

function Orders({ orders }: Pick<EventMoney, "orders">) {
  const { t } = useTranslation("payments");
  const formats = useFormats();
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <th scope="col">{t("desk.family")}</th>
          <th scope="col">{t("event.town")}</th>
          <th scope="col">{t("desk.state")}</th>
          <th scope="col" className="r">
            {t("totalToPay")}
          </th>
          <th scope="col" className="r">
            {t("order.paid")}
          </th>
          <th scope="col">{t("desk.export.column.nextOn")}</th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <tr key={order.id}>
            <th scope="row">{formats.list(order.names)}</th>
            <td>{order.town}</td>
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
            <td>
              {order.nextOn && order.paid < order.owed ? (
                <>
                  <span className="cell-label">{t("desk.export.column.nextOn")}</span>
                  {formats.day(order.nextOn)}
                </>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { shownCode } from "#app/domain/money/order-code.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PagesNav } from "#app/ui/pages-nav.tsx";
import type { MoneyDesk } from "../desk-queries.server.ts";
import { moneyQuery, standings } from "../money-filter.ts";
import { moneyField } from "./money-field.ts";
import { OrdersTable } from "./orders-table.tsx";

/** What families owe to a town, what is late, and what is to be given back. */
export function MoneyDeskPage({ title, desk }: { title: string; desk: MoneyDesk }) {
  const { t } = useTranslation("payments");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const { town, orders, total, page, pages, filter } = desk;
  const at = `/${lang}/manage/communities/${town.slug}/payments`;
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <div className="wrap">
      <Crumbs label={t("order.back")} to={`/${lang}/manage`} text={t("desk.today")} />
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t("desk.intro")}</p>
        <p className="bar">
          <a className="jump" href={`${at}/statements`}>
            {t("statements.title")}
          </a>
          <a className="jump" href={`${at}/refunds`}>
            {t("refunds.title")}
          </a>
          <a className="jump" href={`${at}/online`}>
            {t("account.title")}
          </a>
        </p>
      </div>
      {town.isReady ? null : (
        <Notice tone="attention" title={t("desk.noAccount")}>
          {t("desk.noAccountText")}
        </Notice>
      )}
      <Alarms at={at} alarms={desk.alarms} />
      {desk.comparedOn ? (
        <p className="quiet">{t("alarms.compared", { date: formats.day(desk.comparedOn) })}</p>
      ) : null}
      {total === 0 && !isNarrowed ? (
        <EmptyState title={t("desk.empty")} text={t("desk.emptyText")} />
      ) : (
        <>
          <Sums sums={desk.sums} />
          <section className="section stack--s" aria-labelledby="orders">
            <h2 id="orders">{t("desk.orders", { count: total })}</h2>
            <Search desk={desk} />
            {orders.length > 0 ? <OrdersTable at={at} orders={orders} /> : <p>{t("desk.none")}</p>}
            <p className="bar">
              <a className="jump" href={`${at}/export/orders.xlsx${moneyQuery(filter)}`} download>
                {t("desk.export.xlsx")}
              </a>
              <a className="jump" href={`${at}/export/orders.csv${moneyQuery(filter)}`} download>
                {t("desk.export.csv")}
              </a>
            </p>
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

/** What does not come to its end by itself. */
function Alarms({ at, alarms }: { at: string } & Pick<MoneyDesk, "alarms">) {
  const { t } = useTranslation("payments");
  const formats = useFormats();
  if (alarms.length === 0) return null;
  return (
    <Notice tone="danger" title={t("alarms.title", { count: alarms.length })}>
      <ul>
        {alarms.map(({ what, code, ...money }, nth) => (
          <li key={`${what}${code ?? nth}`}>
            {code === null ? null : <a href={`${at}/${code}`}>{shownCode(code)}</a>}{" "}
            {t(`alarms.${what}`, { amount: formats.money(money) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Sums({ sums }: Pick<MoneyDesk, "sums">) {
  const { t } = useTranslation("payments");
  const formats = useFormats();
  return (
    <section className="section stack--s" aria-labelledby="sums">
      <h2 id="sums">{t("desk.sums")}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("desk.currency")}</th>
            <th scope="col" className="r">
              {t("desk.standing.open")}
            </th>
            <th scope="col" className="r">
              {t("desk.standing.overdue")}
            </th>
            <th scope="col" className="r">
              {t("desk.standing.toReturn")}
            </th>
          </tr>
        </thead>
        <tbody>
          {sums.map(({ currency, ...sum }) => (
            <tr key={currency}>
              <th scope="row">{currency}</th>
              {(["open", "overdue", "toReturn"] as const).map((key) => (
                <td className="r" key={key}>
                  {formats.money({ minor: sum[key], currency })}
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
function Search({ desk }: { desk: MoneyDesk }) {
  const { t } = useTranslation("payments");
  const { lang = "en" } = useParams();
  const { filter, events, town } = desk;
  const any = { value: "", label: t("desk.any") };
  return (
    <Form method="get" className="roster-search" autoComplete="off">
      <TextField field={moneyField("text", filter.text)} label={t("desk.search")} />
      <SelectField
        field={moneyField("event", filter.event)}
        label={t("desk.event")}
        options={[any, ...events.map(({ slug, title }) => ({ value: slug, label: title }))]}
      />
      <SelectField
        field={moneyField("standing", filter.standing)}
        label={t("desk.state")}
        options={[
          any,
          ...standings.map((one) => ({ value: one, label: t(`desk.standing.${one}`) })),
        ]}
      />
      <p className="bar">
        <Button>{t("desk.show")}</Button>
        {Object.keys(filter).length > 0 ? (
          <a className="jump" href={`/${lang}/manage/communities/${town.slug}/payments`}>
            {t("desk.all")}
          </a>
        ) : null}
      </p>
    </Form>
  );
}

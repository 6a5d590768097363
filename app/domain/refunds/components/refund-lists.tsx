import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { shownCode } from "#app/domain/money/order-code.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import type { RefundsDesk } from "../desk-queries.server.ts";

type Props = { lists: RefundsDesk["lists"]; at: string };

/** Lists that were made, to be saved for the bank, with what of each can be taken back. */
export function RefundLists({ lists, at }: Props) {
  const { t } = useTranslation("payments");
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby="lists" className="stack--s">
      <h2 id="lists">{t("refunds.lists")}</h2>
      <p className="quiet">{t("refunds.listsText")}</p>
      <ul className="stack--s">
        {lists.map((list) => (
          <li key={list.id} className="card stack--s">
            <List list={list} at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function List({ list, at }: { list: Props["lists"][number]; at: string }) {
  const { t } = useTranslation(["payments", "common"]);
  const formats = useFormats();
  const { id, currency, count, minor, createdAt, by, hasFile, refunds } = list;
  const money = (amount: number) => formats.money({ minor: amount, currency });
  const file = `${at}/refunds/${id}/list`;
  return (
    <>
      <h3>{t("payments:refunds.list", { count, amount: money(minor) })}</h3>
      <p className="quiet">
        {[formats.day(createdAt), by].filter((word) => word !== null).join(" · ")}
      </p>
      {hasFile ? (
        <p className="bar">
          {currency === "EUR" ? (
            <a className="jump" href={`${file}.xml`} download>
              {t("payments:refunds.xml")}
            </a>
          ) : null}
          <a className="jump" href={`${file}.csv`} download>
            {t("payments:desk.export.csv")}
          </a>
          <a className="jump" href={`${file}.xlsx`} download>
            {t("payments:desk.export.xlsx")}
          </a>
        </p>
      ) : (
        <p>{t("payments:refunds.forgotten")}</p>
      )}
      <details>
        <summary>{t("payments:refunds.notSent")}</summary>
        <p>{t("payments:refunds.notSentText")}</p>
        <ul className="stack--s">
          {refunds.map((refund) => {
            const what = t("payments:refunds.line", {
              ...{ code: shownCode(refund.code), amount: money(refund.minor) },
            });
            return (
              <li key={refund.id} className="bar">
                {refund.isUndone ? <s>{what}</s> : <span>{what}</span>}
                {refund.isUndone ? null : (
                  <Form method="post">
                    <input type="hidden" name="refund" value={refund.id} />
                    <Button
                      variant="quiet"
                      small
                      name="intent"
                      value="undo"
                      aria-label={t("common:actionOf", {
                        ...{ action: t("payments:refunds.undo"), name: what },
                      })}
                    >
                      {t("payments:refunds.undo")}
                    </Button>
                  </Form>
                )}
              </li>
            );
          })}
        </ul>
      </details>
    </>
  );
}

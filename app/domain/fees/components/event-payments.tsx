import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { inOrder, lastDayOf } from "../refund.ts";
import type { EventTerms } from "../terms.ts";

/** When what is to be paid, and what comes back to those who withdraw, in words. */
export function EventPayments({ terms }: { terms: EventTerms }) {
  const { t } = useTranslation("fees");
  const formats = useFormats();
  const { instalments, depositDays: count, refunds, keepsDeposit, startsOn } = terms;
  const isOne = instalments.length === 1;
  return (
    <>
      <h3>{t("public.due")}</h3>
      <ul>
        <li>
          {instalments.length > 0 ? t("public.dueFirst", { count }) : t("public.dueAll", { count })}
        </li>
        {instalments.map(({ dueOn, percent }) => {
          const date = formats.day(dueOn);
          return (
            <li key={dueOn}>
              {isOne
                ? t("public.dueRest", { date })
                : t("public.dueShare", { date, percent: formats.percent(percent / 100) })}
            </li>
          );
        })}
      </ul>
      {refunds.length > 0 ? (
        <>
          <h3>{t("public.refunds")}</h3>
          <ul>
            {inOrder(refunds).map((step) => (
              <li key={step.daysBefore}>
                {t("public.refund", {
                  date: formats.day(lastDayOf(step, startsOn)),
                  percent: formats.percent(step.percent / 100),
                })}
              </li>
            ))}
            {refunds.some(({ daysBefore }) => daysBefore === 0) ? null : (
              <li>{t("public.refundNone")}</li>
            )}
          </ul>
          {keepsDeposit ? <p>{t("public.keepsDeposit")}</p> : null}
        </>
      ) : null}
    </>
  );
}

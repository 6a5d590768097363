import { useTranslation } from "react-i18next";
import { CheckboxField, TextField } from "#app/ui/fields.tsx";
import type { FeesFields } from "./fees-form.tsx";

/** When the rest is due after the deposit, and what is paid back to those who withdraw. */
export function PaymentFields({ fields }: { fields: FeesFields }) {
  const { t } = useTranslation("fees");
  return (
    <>
      <fieldset>
        <legend>{t("form.instalments")}</legend>
        <p className="hint">{t("form.instalmentsHint")}</p>
        {fields.instalments.getFieldList().map((row, at) => {
          const { row: mark, dueOn, percent } = row.getFieldset();
          const number = at + 1;
          return (
            <div key={row.key} className="fees-pair">
              <input type="hidden" name={mark.name} value={number} />
              <TextField
                field={dueOn}
                label={t("form.dueOn", { number })}
                type="date"
                autoComplete="off"
              />
              <TextField
                field={percent}
                label={t("form.share", { number })}
                inputMode="numeric"
                autoComplete="off"
              />
            </div>
          );
        })}
      </fieldset>
      <fieldset>
        <legend>{t("form.refunds")}</legend>
        <p className="hint">{t("form.refundsHint")}</p>
        {fields.refunds.getFieldList().map((row, at) => {
          const { row: mark, daysBefore, percent } = row.getFieldset();
          const number = at + 1;
          return (
            <div key={row.key} className="fees-pair">
              <input type="hidden" name={mark.name} value={number} />
              <TextField
                field={daysBefore}
                label={t("form.daysBefore", { number })}
                inputMode="numeric"
                autoComplete="off"
              />
              <TextField
                field={percent}
                label={t("form.refund", { number })}
                inputMode="numeric"
                autoComplete="off"
              />
            </div>
          );
        })}
        <CheckboxField field={fields.keepsDeposit} label={t("form.keepsDeposit")} />
      </fieldset>
    </>
  );
}

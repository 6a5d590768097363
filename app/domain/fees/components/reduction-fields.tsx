import { useTranslation } from "react-i18next";
import { TextField } from "#app/ui/fields.tsx";
import type { FeesFields } from "./fees-form.tsx";

/** When the early reduction ends, and who may take the lower fees. */
export function ReductionFields({ fields }: { fields: FeesFields }) {
  const { t } = useTranslation("fees");
  return (
    <fieldset>
      <legend>{t("form.reductions")}</legend>
      <p className="hint">{t("form.reductionsHint")}</p>
      <div className="places-grid">
        <TextField
          field={fields.earlyUntil}
          label={t("form.earlyUntil")}
          type="date"
          autoComplete="off"
        />
        <TextField
          field={fields.reducedCode}
          label={t("form.reducedCode")}
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          field={fields.solidarityCode}
          label={t("form.solidarityCode")}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <p className="hint">{t("form.codeHint")}</p>
    </fieldset>
  );
}

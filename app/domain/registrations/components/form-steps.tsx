import { useTranslation } from "react-i18next";
import { type FormStep, formSteps } from "../schema.ts";

/** Where a family stands in the form: the step is said in words beside the line. */
export function FormSteps({ now }: { now: FormStep }) {
  const { t } = useTranslation("registrations");
  const at = formSteps.indexOf(now);
  const words = { step: at + 1, total: formSteps.length, name: t(`step.${now}`) };
  return (
    <div>
      <ol className="steps" aria-label={t("step.label")}>
        {formSteps.map((step, nth) => (
          <li
            key={step}
            className={nth < at ? "done" : nth === at ? "now" : undefined}
            aria-current={nth === at ? "step" : undefined}
          >
            {t(`step.${step}`)}
          </li>
        ))}
      </ol>
      <p className="steps__now">{t("step.progress", words)}</p>
    </div>
  );
}

import { useTranslation } from "react-i18next";
import type { FormStep } from "../schema.ts";

/** Where a family stands in the form: the step is said in words beside the line. */
export function FormSteps({ steps, now }: { steps: readonly FormStep[]; now: FormStep }) {
  const { t } = useTranslation("registrations");
  const at = steps.indexOf(now);
  const words = { step: at + 1, total: steps.length, name: t(`step.${now}`) };
  return (
    <div>
      <ol className="steps" aria-label={t("step.label")}>
        {steps.map((step, nth) => (
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

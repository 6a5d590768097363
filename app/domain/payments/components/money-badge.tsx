import { Check, CircleAlert, Clock, RotateCcw, Wallet } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MoneyLabel } from "#app/domain/money/label.ts";

const looks = {
  due: ["st-att", Wallet],
  overdue: ["st-bad", CircleAlert],
  partPaid: ["st-att", Clock],
  paid: ["st-good", Check],
  overpaid: ["st-action", RotateCcw],
  refundDue: ["st-action", RotateCcw],
  refunded: ["st-quiet", RotateCcw],
} as const satisfies Record<MoneyLabel, unknown>;

/** How an order stands: sign and word. */
export function MoneyBadge({ label, plain }: { label: MoneyLabel; plain?: boolean }) {
  const { t } = useTranslation("payments");
  const [tone, Sign] = looks[label];
  return (
    <span className={`state ${tone}${plain ? "" : " state--box"}`}>
      <Sign aria-hidden="true" />
      {t(`state.${label}`)}
    </span>
  );
}

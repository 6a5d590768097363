import { shownCode } from "#app/domain/money/order-code.ts";
import { formatDay, formatMoney } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";

type Facts = {
  language: Language;
  /** Title of the event. */
  title: string;
  orderId: string;
  code: string;
  amount: { minor: number; currency: string };
  /** Last day of the term: `2027-03-12`. */
  dueOn: string;
  /** A place waits for this payment, and is given on without it. */
  isHeld: boolean;
};

/** Reminds of what is to be paid in a few days. */
export const paymentDueSoonEmail = (facts: Facts): Promise<Email> =>
  dueEmail("paymentDueSoon", facts);

/** Tells that a term has passed without the money. */
export const paymentOverdueEmail = (facts: Facts): Promise<Email> =>
  dueEmail("paymentOverdue", facts);

async function dueEmail(kind: "paymentDueSoon" | "paymentOverdue", facts: Facts): Promise<Email> {
  const { language, title, orderId, code, amount, dueOn, isHeld } = facts;
  const t = translator(language, "mails");
  const body = t(`${kind}.body`, {
    amount: formatMoney(language, amount),
    date: formatDay(language, dueOn),
  });
  return renderEmail({
    ...{ language, subject: t(`${kind}.subject`), preheader: body },
    paragraphs: [
      body,
      t("registration.event", { event: title }),
      t("paymentReceived.code", { code: shownCode(code) }),
      ...(isHeld ? [t("paymentDueSoon.held")] : []),
      t("paymentDueSoon.crossed"),
    ],
    action: {
      label: t("paymentDueSoon.action"),
      url: new URL(`/${language}/family/orders/${orderId}`, env.APP_URL).href,
    },
    why: t("footer.payer"),
  });
}

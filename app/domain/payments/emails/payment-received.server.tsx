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
  /** What is to be paid next, and until when: `2027-03-12`. */
  next: { minor: number; dueOn: string } | null;
};

/** Tells that money came, and what is still to be paid. */
export async function paymentReceivedEmail(facts: Facts): Promise<Email> {
  const { language, title, orderId, code, amount, next } = facts;
  const t = translator(language, "mails");
  const money = (minor: number) => formatMoney(language, { minor, currency: amount.currency });
  const body = t("paymentReceived.body", { amount: money(amount.minor) });
  return renderEmail({
    ...{ language, subject: t("paymentReceived.subject"), preheader: body },
    paragraphs: [
      body,
      t("registration.event", { event: title }),
      t("paymentReceived.code", { code: shownCode(code) }),
      next
        ? t("paymentReceived.next", {
            amount: money(next.minor),
            date: formatDay(language, next.dueOn),
          })
        : t("paymentReceived.allPaid"),
    ],
    action: {
      label: t("paymentReceived.action"),
      url: new URL(`/${language}/family/orders/${orderId}`, env.APP_URL).href,
    },
    why: t("footer.payer"),
  });
}

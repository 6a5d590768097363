import { shownCode } from "#app/domain/money/order-code.ts";
import { formatMoney } from "#app/i18n/formats.ts";
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
};

/** Tells that a bank has not paid what it was asked for, and that there is time for another way. */
export const paymentFailedEmail = (facts: Facts): Promise<Email> => news("paymentFailed", facts);

/** Tells that money is on its way back. */
export const refundMadeEmail = (facts: Facts): Promise<Email> => news("refundMade", facts);

/** Tells that money has been put on a list for the bank. */
export const refundByBankEmail = (facts: Facts): Promise<Email> => news("refundByBank", facts);

/** Asks where money may be sent back to. */
export const refundAccountWantedEmail = (facts: Facts): Promise<Email> =>
  news("refundAccountWanted", facts);

/** What the press leads to says of it; all go to the page of the order. */
const actions = {
  paymentFailed: "paymentDueSoon.action",
  refundMade: "paymentReceived.action",
  refundByBank: "paymentReceived.action",
  refundAccountWanted: "refundAccountWanted.action",
} as const;

async function news(kind: keyof typeof actions, facts: Facts): Promise<Email> {
  const { language, title, orderId, code, amount } = facts;
  const t = translator(language, "mails");
  const body = t(`${kind}.body`, { amount: formatMoney(language, amount) });
  return renderEmail({
    ...{ language, subject: t(`${kind}.subject`), preheader: body },
    paragraphs: [
      body,
      t("registration.event", { event: title }),
      t("paymentReceived.code", { code: shownCode(code) }),
      t(`${kind}.then`),
    ],
    action: {
      label: t(actions[kind]),
      url: new URL(`/${language}/family/orders/${orderId}`, env.APP_URL).href,
    },
    why: t("footer.payer"),
  });
}

import { readFileSync } from "node:fs";
import type Stripe from "stripe";
import { page, safe } from "./frame.ts";
import { outcomes } from "./outcomes.ts";

const words = JSON.parse(readFileSync(new URL("words.json", import.meta.url), "utf8")) as Record<
  string,
  Record<string, string>
>;

/** Says a thing in the language of who pays; in English where the page has no such language. */
const wordsFor = (session: Stripe.Checkout.Session, asked: string | undefined) => {
  const told = words[session.locale ?? ""] ?? words[asked ?? ""] ?? words["en"] ?? {};
  return (key: string) => safe(told[key] ?? key);
};

function moneyOf(session: Stripe.Checkout.Session, language: string): string {
  const currency = (session.currency ?? "eur").toUpperCase();
  const format = new Intl.NumberFormat(language, { style: "currency", currency });
  const { maximumFractionDigits: digits = 2 } = format.resolvedOptions();
  return safe(format.format((session.amount_total ?? 0) / 10 ** digits));
}

type Shown = {
  session: Stripe.Checkout.Session;
  name: string;
  hasFailed: boolean;
  /** Of the browser: a session may leave the language to it. */
  language: string | undefined;
};

/** The hosted page of a session: one button for each way in which a payment can end. */
export function payPage({ session, name, hasFailed, language }: Shown): string {
  const t = wordsFor(session, language);
  const lang = words[session.locale ?? ""] ? String(session.locale) : (language ?? "en");
  if (session.status !== "open") {
    const body = `<main><h1>${t("over")}</h1><p><a href="${safe(returnOf(session))}">${t("return")}</a></p></main>`;
    return page({ title: t("pay"), lang, bar: t("bar"), body });
  }
  const buttons = Object.entries(outcomes)
    .filter(([, { method }]) => session.payment_method_types.includes(method))
    .map(
      ([key, { ends }]) =>
        `<li><button class="${ends === "failed" || ends === "left" ? "plain" : "main"}" name="outcome" value="${key}">${t(key)}</button></li>`,
    );
  const body = `<main>
<h1>${t("pay")}</h1>
${hasFailed ? `<p role="alert" class="alert">${t("failed")}</p>` : ""}
<dl><dt>${safe(name)}</dt><dd><span class="quiet">${t("to")}</span> <b>${moneyOf(session, lang)}</b></dd></dl>
<form method="post" action="/c/pay/${session.id}"><ul class="outcomes">${buttons.join("")}</ul></form>
<p><a href="${safe(session.cancel_url ?? returnOf(session))}">${t("back")}</a></p>
</main>`;
  return page({ title: t("pay"), lang, bar: t("bar"), body });
}

/** Where who has paid is sent. */
export function returnOf({ success_url: url, id }: Stripe.Checkout.Session): string {
  return (url ?? "/").replaceAll("{CHECKOUT_SESSION_ID}", id);
}

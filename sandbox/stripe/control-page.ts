import type Stripe from "stripe";
import { page, safe } from "./frame.ts";
import type { Sandbox } from "./sandbox.ts";
import { idOf } from "./state.ts";

const button = (act: string, id: string, text: string) =>
  `<form method="post" action="/__sandbox/${act}"><input type="hidden" name="id" value="${id}"><button class="plain">${text}</button></form>`;

const amount = (minor: number | null, currency: string | null) =>
  `${((minor ?? 0) / 100).toFixed(2)} ${safe((currency ?? "").toUpperCase())}`;

function sessionRow({ state }: Sandbox, session: Stripe.Checkout.Session): string {
  const intent = state.intents.get(idOf(session.payment_intent));
  const isPending = intent?.status === "processing";
  const charge = state.charges.get(idOf(intent?.latest_charge));
  const acts = [
    session.status === "open" ? button("expire", session.id, "Expire now") : "",
    isPending ? button("settle", session.id, "Let SEPA settle") : "",
    isPending ? button("fail", session.id, "Let SEPA fail") : "",
    charge?.status === "succeeded" && !charge.disputed
      ? button("dispute", charge.id, "Open a dispute")
      : "",
  ];
  return `<tr><td><a href="/c/pay/${session.id}">${safe(session.client_reference_id ?? session.id)}</a></td>
<td>${amount(session.amount_total, session.currency)}</td><td>${session.status ?? ""} · ${session.payment_status}</td>
<td class="acts">${acts.join("")}</td></tr>`;
}

function refundRow(refund: Stripe.Refund): string {
  const act = refund.status === "succeeded" ? button("fail-refund", refund.id, "Let it fail") : "";
  return `<tr><td>${refund.id}</td><td>${amount(refund.amount, refund.currency)}</td><td>${safe(refund.status ?? "")}</td><td class="acts">${act}</td></tr>`;
}

function disputeRow(dispute: Stripe.Dispute): string {
  const isOpen = dispute.status !== "won" && dispute.status !== "lost";
  const acts = isOpen ? button("win", dispute.id, "Won") + button("lose", dispute.id, "Lost") : "";
  return `<tr><td>${dispute.id}</td><td>${amount(dispute.amount, dispute.currency)}</td><td>${dispute.status}</td><td class="acts">${acts}</td></tr>`;
}

const table = (title: string, rows: string[]) => `<section><h2>${title}</h2>
${rows.length > 0 ? `<div class="scroll"><table><tbody>${rows.join("")}</tbody></table></div>` : `<p class="quiet">None yet.</p>`}</section>`;

const tick = (name: string, isOn: boolean, text: string) =>
  `<label><input type="checkbox" name="${name}"${isOn ? " checked" : ""}> ${text}</label>`;

/** The control room: everything that was paid here, and what may go wrong with it. */
export function controlPage(sandbox: Sandbox): string {
  const { state, webhooks } = sandbox;
  const { copies, reorder, drop, delayMs, badSignature } = webhooks.switches;
  const newest = <T>(map: ReadonlyMap<string, T>) => [...map.values()].reverse().slice(0, 50);
  const body = `<main class="wide">
<h1>Payment sandbox</h1>
<section><h2>Messages to the site</h2>
<form method="post" action="/__sandbox/switches" class="switches">
<label>Copies of each <input name="copies" type="number" min="1" max="20" value="${copies}"></label>
<label>Delay in milliseconds <input name="delayMs" type="number" min="0" max="600000" value="${delayMs}"></label>
${tick("reorder", reorder, "Out of order")}${tick("drop", drop, "Send none")}${tick("badSignature", badSignature, "Wrong signature")}
<button class="main">Keep</button></form>
<form method="post" action="/__sandbox/forward"><input type="hidden" name="seconds" value="1800"><button class="plain">Let half an hour pass for open sessions</button></form>
</section>
${table(
  "Sessions",
  newest(state.sessions).map((one) => sessionRow(sandbox, one)),
)}
${table("Refunds", newest(state.refunds).map(refundRow))}
${table("Disputes", newest(state.disputes).map(disputeRow))}
</main>`;
  const bar = "No real money moves here. Only this machine reaches this page.";
  return page({ title: "Payment sandbox", lang: "en", bar, body });
}

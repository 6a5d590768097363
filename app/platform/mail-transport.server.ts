import { createTransport } from "nodemailer";
import type { Email } from "./email.ts";
import { isEmailAddress } from "./email-address.ts";
import { env } from "./env.server.ts";

export type Outgoing = { id: string; to: string; email: Email };

type SenderOptions = { url: string; from: string; host: string; patience?: number };

/** Servers may take minutes to think over a mail; hanging up earlier would send it twice (RFC 5321, 4.5.3.2). */
const PATIENCE = 120_000;

/** Steps of SMTP whose refusal is about this one mail, not about us or the server. */
const ABOUT_THE_MAIL = ["RCPT TO", "DATA", "."];

/** Long subjects help nobody and could hide something; control characters would add headers. */
function checkSubject(subject: string): void {
  if (
    subject === "" ||
    subject.length > 200 ||
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(subject)
  )
    throw new Error("A mail has a subject that cannot stand in its header");
}

/** True when no retry helps: the server has said a final no (5xx) to this recipient or this mail. */
export function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !("responseCode" in error) || !("command" in error))
    return false;
  return Number(error.responseCode) >= 500 && ABOUT_THE_MAIL.includes(String(error.command));
}

/** What may be kept of a failure: the reply's number or the library's code, never the server's sentence. */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if ("responseCode" in error && typeof error.responseCode === "number")
    return `SMTP-${error.responseCode}`;
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

/**
 * Speaks to one SMTP server over a few connections that stay open. The same mail always has the same Message-ID,
 * so that a repetition after a lost reply can be recognised as one.
 */
export function createSender({ url, from, host, patience = PATIENCE }: SenderOptions) {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    // Whether to send again is decided by the queue alone.
    maxRequeues: 0,
    connectionTimeout: Math.min(10_000, patience),
    greetingTimeout: Math.min(30_000, patience),
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const send = async ({ id, to, email }: Outgoing): Promise<void> => {
    if (!isEmailAddress(to)) throw new Error("A mail is addressed to something that is no address");
    checkSubject(email.subject);
    await transport.sendMail({
      from,
      to: { name: "", address: to },
      subject: email.subject,
      text: email.text,
      html: email.html,
      messageId: `<${id}@${host}>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
  };
  return { send, close: () => transport.close() };
}

const sender = createSender({
  url: env.SMTP_URL,
  from: env.MAIL_FROM,
  host: new URL(env.APP_URL).hostname,
});

/** Hands one mail to the SMTP server; throws what it answered when it did not take it. */
export const sendMail = sender.send;

/** Closes the connections kept open to the SMTP server. */
export const closeTransport = sender.close;

import { createTransport } from "nodemailer";
import type { Email } from "#app/platform/email.ts";
import { env } from "./env.server.ts";

const transport = createTransport({
  url: env.SMTP_URL,
  pool: true,
  maxConnections: 2,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  disableFileAccess: true,
  disableUrlAccess: true,
});

export type Outgoing = { id: string; to: string; email: Email };

/** True when no retry helps: the server has said a final no (5xx). */
export function isRefusedForGood(error: unknown): boolean {
  return error instanceof Error && "responseCode" in error && Number(error.responseCode) >= 500;
}

/** What may be kept of a failure: the reply's number or the library's code, never the server's sentence. */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if ("responseCode" in error && typeof error.responseCode === "number")
    return error.responseCode.toString();
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

/**
 * Hands one mail to the SMTP server. The same mail always has the same Message-ID, so that a repetition after a
 * lost reply can be recognised as one.
 */
export async function sendMail({ id, to, email }: Outgoing): Promise<void> {
  const domain = new URL(env.APP_URL).hostname;
  await transport.sendMail({
    from: env.MAIL_FROM,
    to: { name: "", address: to },
    subject: email.subject,
    text: email.text,
    html: email.html,
    messageId: `<${id}@${domain}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  });
}

/** Closes the connections kept open to the SMTP server. */
export function closeTransport(): void {
  transport.close();
}

import { env } from "#app/platform/env.server.ts";

/** The address that answers readers: the one our mails come from. */
export function contactAddress(): string {
  return /<([^<>\s]+)>\s*$/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM;
}

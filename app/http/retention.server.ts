import { MAIL_KEPT_DAYS } from "#app/platform/delete-old.server.ts";

/** Days for which the list of mails that were sent is kept. */
export function mailListDays(): number {
  return MAIL_KEPT_DAYS;
}

import { randomUUID } from "node:crypto";
import { isLanguage } from "#app/i18n/languages.ts";
import type { mails } from "#app/mails.server.ts";
import type { Tx } from "./db.server.ts";
import { sealForSystem } from "./field-encryption.server.ts";
import { enqueue } from "./jobs.server.ts";
import { isEmailAddress } from "./email-address.ts";

type Mails = typeof mails;
export type MailKind = keyof Mails;
type FactsOf<Kind extends MailKind> = Omit<Parameters<Mails[Kind]>[0], "language">;

export type QueuedMail<Kind extends MailKind> = {
  kind: Kind;
  to: string;
  language: string;
  /** Why it is sent; a second mail for the same reason is never queued. */
  reason: string;
  /** What it is written from; sealed until it has left, then forgotten. */
  facts: FactsOf<Kind>;
};

/** Where the sealed facts of a mail lie: they open nowhere else. */
export const factsPlace = (mailId: string) => ({ table: "mails", column: "facts", rowId: mailId });

/** Queues a mail in the caller's transaction. Refuses, as a bug, an address that is none. */
export async function queueMail<Kind extends MailKind>(
  tx: Tx,
  now: Date,
  { kind, to, language, reason, facts }: QueuedMail<Kind>,
): Promise<void> {
  if (!isLanguage(language)) throw new Error("A mail was asked for in a language we do not write");
  if (!isEmailAddress(to)) throw new Error("A mail was addressed to something that is no address");
  const id = randomUUID();
  const { count } = await tx.mail.createMany({
    data: {
      id,
      kind,
      reason,
      recipient: to,
      language,
      facts: sealForSystem(factsPlace(id), JSON.stringify(facts)),
      createdAt: now,
    },
    skipDuplicates: true,
  });
  if (count > 0) await enqueue(tx, "mails.deliver", { mailId: id });
}

import type { Context } from "#app/domain/context.ts";
import type { Language } from "#app/i18n/languages.ts";
import { mails } from "#app/mails.server.ts";
import type { Email } from "#app/platform/email.ts";
import { openForSystem } from "./field-encryption.server.ts";
import { factsPlace, type MailKind } from "./mail.server.ts";
import { failureOf, isRefusedForGood, sendMail } from "./mail-transport.server.ts";

type Row = { id: string; kind: string; language: string; facts: Uint8Array | null };

/** Writes a mail from what was sealed for it, in the recipient's language. */
async function writeMail(row: Row): Promise<Email> {
  if (!row.facts) throw new Error("The facts of this mail are gone");
  const facts = JSON.parse(openForSystem(factsPlace(row.id), row.facts)) as object;
  const write = mails[row.kind as MailKind] as (
    facts: object & { language: Language },
  ) => Promise<Email>;
  return write({ ...facts, language: row.language as Language });
}

/**
 * Sends one queued mail and forgets what it said. The row is locked while it leaves: a second worker finds it
 * sent. A final no of the server is recorded and ends it; anything else is tried again by the queue.
 */
export async function deliverMail({ db, now }: Context, mailId: string): Promise<void> {
  const failure = await db.$transaction(
    async (tx) => {
      const [row] = await tx.$queryRaw<(Row & { recipient: string })[]>`
        select id, kind, language, facts, recipient from mails
        where id = ${mailId}::uuid and state = 'queued' for update skip locked`;
      if (!row) return null;
      const email = await writeMail(row);
      try {
        await sendMail({ id: row.id, to: row.recipient, email });
      } catch (error) {
        const ended = isRefusedForGood(error);
        await tx.mail.update({
          where: { id: row.id },
          data: {
            tries: { increment: 1 },
            failure: failureOf(error),
            ...(ended ? { state: "failed", facts: null } : {}),
          },
          select: { id: true },
        });
        return ended ? null : error;
      }
      await tx.mail.update({
        where: { id: row.id },
        data: { state: "sent", sentAt: now, facts: null, failure: null, tries: { increment: 1 } },
        select: { id: true },
      });
      return null;
    },
    { timeout: 60_000 },
  );
  if (failure) throw failure;
}

import type { Context } from "#app/domain/context.ts";
import type { Language } from "#app/i18n/languages.ts";
import { mails } from "#app/mails.server.ts";
import type { Tx } from "./db.server.ts";
import type { Email } from "./email.ts";
import { openForSystem } from "./field-encryption.server.ts";
import { log } from "./log.server.ts";
import { factsPlace, type MailKind } from "./mail.server.ts";
import { failureOf, isRefusedForGood, sendMail } from "./mail-transport.server.ts";

/** A mail that could not leave for two days is given up, and recorded as failed. */
export const GIVE_UP_AFTER = 48 * 60 * 60_000;

/** How long one mail may hold its row: more than the slowest answer of a mail server. */
const LONGEST_DELIVERY = 180_000;

type Row = {
  id: string;
  kind: string;
  language: string;
  recipient: string;
  facts: Uint8Array | null;
  created_at: Date;
};

/** Another worker is sending this mail just now: this job looks again later whether it managed. */
class MailBusy extends Error {
  override readonly name = "MailBusy";
}

/** Writes a mail from what was sealed for it, in the recipient's language. */
async function writeMail({ id, kind, language, facts }: Row): Promise<Email> {
  if (!facts) throw new Error("The facts of this mail are gone");
  const known = JSON.parse(openForSystem(factsPlace(id), facts)) as object;
  const write = mails[kind as MailKind] as unknown as (
    facts: object & { language: Language },
  ) => Promise<Email>;
  return write({ ...known, language: language as Language });
}

/** The mail, locked until the transaction ends; null when there is nothing left to do. */
async function claim(tx: Tx, mailId: string): Promise<Row | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select id, kind, language, recipient, facts, created_at from mails
    where id = ${mailId}::uuid and state = 'queued' for update skip locked`;
  if (row) return row;
  const waiting = await tx.mail.count({ where: { id: mailId, state: "queued" } });
  if (waiting > 0) throw new MailBusy();
  return null;
}

/** Notes a failed try. Answers whether another one makes sense. */
async function noteFailure(tx: Tx, now: Date, row: Row, error: unknown): Promise<boolean> {
  const hasEnded =
    isRefusedForGood(error) || now.getTime() - row.created_at.getTime() >= GIVE_UP_AFTER;
  const failure = failureOf(error);
  await tx.mail.update({
    where: { id: row.id },
    data: {
      tries: { increment: 1 },
      failure,
      ...(hasEnded ? { state: "failed", facts: null } : {}),
    },
    select: { id: true },
  });
  if (hasEnded) log.warn({ mailId: row.id, kind: row.kind, code: failure }, "mails.failed");
  return !hasEnded;
}

/**
 * Sends one queued mail and forgets what it said. The row is locked while it leaves, so two workers never send
 * the same mail; only a crash between the server's yes and our commit can repeat it, with the same Message-ID.
 * A final no of the server ends it; anything else is tried again by the queue, for two days.
 */
export async function deliverMail({ db, now }: Context, mailId: string): Promise<void> {
  const failure = await db.$transaction(
    async (tx) => {
      const row = await claim(tx, mailId);
      if (!row) return null;
      try {
        await sendMail({ id: row.id, to: row.recipient, email: await writeMail(row) });
      } catch (error) {
        return (await noteFailure(tx, now, row, error)) ? { error } : null;
      }
      await tx.mail.update({
        where: { id: row.id },
        data: { state: "sent", sentAt: now, facts: null, failure: null, tries: { increment: 1 } },
        select: { id: true },
      });
      return null;
    },
    { timeout: LONGEST_DELIVERY },
  );
  if (failure) throw failure.error;
}

import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import type { Language } from "#app/i18n/languages.ts";
import { sealField } from "#app/platform/field-encryption.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { spend } from "#app/platform/rate-limit.server.ts";
import { messageField } from "./message-field.server.ts";
import { partyToWrite } from "./party-to-write.server.ts";
import type { Side } from "./permissions.ts";
import type { MessageForm } from "./schema.ts";
import { tellOfMessage } from "./tell-of-message.server.ts";

type Sending = MessageForm & { registrationId: string; side: Side; language: Language };

/** Writes a message about a party, and tells the other side that there is one. Pressed twice, it is sent once. */
export async function sendMessage(context: Context, sending: Sending): Promise<void> {
  const { db, actor, now } = context;
  const { key: id, text, side, language } = sending;
  if (actor.kind !== "person") return refuse("signInAgain");
  const { accountId: authorId } = actor;
  await spend("message", authorId);
  await db.$transaction(async (tx) => {
    const party = await partyToWrite(tx, actor, sending);
    if (!party) return refuse("notFound");
    const { partyId } = party;
    const sealed = await sealField(tx, now, messageField(partyId, id), text);
    const { count } = await tx.message.createMany({
      data: { id, partyId, side, authorId, language, sealed, at: now },
      skipDuplicates: true,
    });
    if (count === 0) return refuseUnlessSent(tx, id, partyId);
    await tellOfMessage(tx, now, { messageId: id, side, authorId, party });
  });
}

/** A second press of the same form is fine; the key of somebody else's message is not. */
async function refuseUnlessSent(tx: Tx, id: string, partyId: string): Promise<void> {
  const before = await tx.message.findUnique({ where: { id }, select: { partyId: true } });
  if (before?.partyId !== partyId) refuse("notFound");
}

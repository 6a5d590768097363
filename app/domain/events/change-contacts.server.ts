import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { EventContactsForm } from "#app/domain/communities/schema.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { eventToWrite } from "./event-to-write.server.ts";
import { canBeChanged } from "./lifecycle.ts";

type Input = EventContactsForm & { slug: string };

/** Writes who answers questions about an event, unless somebody else did so since the form was filled. */
export async function changeEventContacts(
  { db, actor, now }: Context,
  input: Input,
): Promise<void> {
  const { slug, version, contacts } = input;
  await db.$transaction(async (tx) => {
    const event = await eventToWrite(tx, actor, slug);
    const { id: eventId, contactsVersion, state, hostId: chain } = event;
    if (contactsVersion !== version || !canBeChanged(state)) refuse("changedMeanwhile");
    await tx.event.update({
      where: { id: eventId },
      data: { contactsVersion: { increment: 1 } },
    });
    await tx.eventContact.deleteMany({ where: { eventId } });
    await tx.eventContact.createMany({
      data: contacts.map((contact, position) => ({ ...contact, eventId, position })),
    });
    await clearPublicPages(tx);
    const fact = { chain, subject: eventId, actorId: accountIdOf(actor), now };
    await recordAudit(tx, { ...fact, action: "event.changeContacts" });
  });
}

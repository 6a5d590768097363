import type { EventContactsForm } from "#app/domain/communities/schema.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { eventToWrite } from "./event-to-write.server.ts";
import { canBeChanged } from "./lifecycle.ts";

type Input = EventContactsForm & { slug: string };

/** Writes who answers questions about an event, unless somebody else did so since the form was filled. */
export async function changeEventContacts({ db, actor }: Context, input: Input): Promise<void> {
  const { slug, version, contacts } = input;
  await db.$transaction(async (tx) => {
    const { id: eventId, contactsVersion, state } = await eventToWrite(tx, actor, slug);
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
  });
}

import type { Context } from "#app/domain/context.ts";
import { eventHead, shownHead } from "./desk-queries.server.ts";
import { canBeChanged } from "./lifecycle.ts";

/** Those who answer questions about an event, as its desk shows them; null where it is not there or is over. */
export async function contactsDesk(context: Context, slug: string, language: string) {
  const head = await eventHead(context, slug, language);
  if (!head || !canBeChanged(head.state)) return null;
  const { contacts, contactsVersion } = await context.db.event.findUniqueOrThrow({
    where: { id: head.id },
    select: {
      contactsVersion: true,
      contacts: {
        select: { name: true, email: true, phone: true, languages: true },
        orderBy: { position: "asc" },
      },
    },
  });
  return { head: shownHead(head), contacts, contactsVersion };
}

import type { Actor } from "#app/domain/accounts/actor.ts";
import { refuse } from "#app/domain/errors.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { canWriteEvent } from "./permissions.ts";

/**
 * The event of an address, for who may write it; for all others it is not there. Nobody else changes its
 * row until the transaction ends.
 */
export async function eventToWrite(tx: Tx, actor: Actor, slug: string) {
  await tx.$queryRaw`select id::text from events where slug = ${slug} for no key update`;
  const event = await tx.event.findUnique({
    where: { slug },
    include: { host: { select: { timeZone: true } }, textSet: { select: { language: true } } },
  });
  if (!event || !canWriteEvent(actor, event)) refuse("notFound");
  return event;
}

export type EventToWrite = Awaited<ReturnType<typeof eventToWrite>>;

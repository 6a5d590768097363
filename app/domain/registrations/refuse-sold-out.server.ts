import { refuse } from "#app/domain/errors.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { livingStates } from "./state.ts";

/** How many of an event's options are taken by those who take part or hope to, by option. */
export async function takenOptions(
  { registration }: Pick<Tx, "registration">,
  eventId: string,
): Promise<Map<string, number>> {
  const rows = await registration.findMany({
    where: { eventId, state: { in: livingStates }, NOT: { optionIds: { isEmpty: true } } },
    select: { optionIds: true },
  });
  const taken = new Map<string, number>();
  for (const id of rows.flatMap(({ optionIds }) => optionIds))
    taken.set(id, (taken.get(id) ?? 0) + 1);
  return taken;
}

type Asking = { eventId: string; communityId: string };

/** Refuses options that a town does not offer, and those of which, under the event's lock, fewer are left than are asked for. */
export async function refuseSoldOut(
  tx: Tx,
  { eventId, communityId }: Asking,
  people: readonly { optionIds: readonly string[] }[],
): Promise<void> {
  const asked = people.flatMap(({ optionIds }) => optionIds);
  if (asked.length === 0) return;
  const offered = await tx.feeOption.findMany({
    where: { id: { in: [...asked] }, eventId, prices: { some: { communityId } } },
    select: { id: true, limit: true },
  });
  if (offered.length < new Set(asked).size) refuse("rateNotOffered");
  if (offered.every(({ limit }) => limit === null)) return;
  const taken = await takenOptions(tx, eventId);
  const isSoldOut = offered.some(({ id, limit }) => {
    const wanted = asked.filter((one) => one === id).length;
    return limit !== null && (taken.get(id) ?? 0) + wanted > limit;
  });
  if (isSoldOut) refuse("optionSoldOut");
}

import { randomUUID } from "node:crypto";
import type { Tx } from "#app/platform/db.server.ts";

type OfEvent = { from: string; to: string; setId: string };

/** The permissions that an event asks for, for its copy; the copied texts are given the new ones' names. */
export async function copyConsents(tx: Tx, { from, to, setId }: OfEvent): Promise<void> {
  const types = await tx.consentType.findMany({ where: { eventId: from, retiredAt: null } });
  const pairs = types.map((type) => ({ type, id: randomUUID() }));
  await tx.consentType.createMany({
    data: pairs.map(({ type, id }) => ({ ...type, id, eventId: to, version: 1 })),
  });
  const [ids, newIds] = [pairs.map(({ type }) => type.id), pairs.map(({ id }) => id)];
  await tx.$executeRaw`
    update texts t set field = replace(t.field, pair.id, pair.new_id)
    from unnest(${ids}::text[], ${newIds}::text[]) pair(id, new_id)
    where t.set_id = ${setId}::uuid and starts_with(t.field, 'consent.' || pair.id || '.')`;
}

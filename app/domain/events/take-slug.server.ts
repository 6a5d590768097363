import { freeSlug } from "#app/domain/communities/free-slug.ts";
import type { Tx } from "#app/platform/db.server.ts";

/** The address for an event, with a number where it is taken; until the transaction ends nobody else takes it. */
export async function takeSlug(tx: Tx, wanted: string): Promise<string> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`event ${wanted}`}))::text`;
  const taken = await tx.event.findMany({
    where: { slug: { startsWith: wanted } },
    select: { slug: true },
  });
  return freeSlug(
    wanted,
    taken.map(({ slug }) => slug),
  );
}

import type { Tx } from "./db.server.ts";

/**
 * Lets every process forget its kept public pages, once this transaction is committed. Every use-case
 * that changes what a public page shows calls it.
 */
export async function clearPublicPages(tx: Pick<Tx, "$executeRaw">): Promise<void> {
  await tx.$executeRaw`select pg_notify('page_cache', '')`;
}

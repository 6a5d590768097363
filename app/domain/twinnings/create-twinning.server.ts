import { randomUUID } from "node:crypto";
import { canWriteCommunity } from "#app/domain/communities/permissions.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { recordForTowns } from "./record-for-towns.server.ts";
import type { NewTwinningForm } from "./schema.ts";

/** Adds a partnership of a town with one or more others, still without a history; answers its address. */
export async function createTwinning(
  { db, actor, now }: Context,
  { town, kind, partner, second, third }: NewTwinningForm & { town: string },
): Promise<{ slug: string }> {
  return db.$transaction(async (tx) => {
    const own = await tx.community.findUnique({ where: { slug: town } });
    if (!own || !canWriteCommunity(actor, own.id)) refuse("notFound");
    const ids = [own.id, partner, second, third].filter((id) => id !== undefined);
    const towns = await tx.community.findMany({
      where: { id: { in: ids } },
      orderBy: { slug: "asc" },
      select: { id: true, slug: true },
    });
    // A town twice, or one that is not there.
    if (towns.length !== ids.length) refuse("twinningSameTown");
    const slug = await freeSlug(tx, towns.map((one) => one.slug).join("-"));
    const [language = "en"] = own.languages.filter(isLanguage);
    const textSet = await tx.textSet.create({ data: { id: randomUUID(), language } });
    const id = randomUUID();
    const row = { id, slug, kind, status: "active", createdAt: now } as const;
    await tx.twinning.create({ data: { ...row, fields: [], textSetId: textSet.id } });
    await tx.twinningMember.createMany({
      data: towns.map((one) => ({ twinningId: id, communityId: one.id })),
    });
    await clearPublicPages(tx);
    const fact = { subject: id, actorId: accountIdOf(actor), now };
    await recordForTowns(tx, ids, { ...fact, action: "twinning.create" });
    return { slug };
  });
}

/** The towns' names, with a number where they have a partnership already; nobody else takes it meanwhile. */
async function freeSlug(tx: Tx, base: string): Promise<string> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${base}))::text`;
  const taken = await tx.twinning.findMany({
    where: { slug: { startsWith: base } },
    select: { slug: true },
  });
  const slugs = new Set(taken.map(({ slug }) => slug));
  let [slug, nth] = [base, 1];
  while (slugs.has(slug)) slug = `${base}-${(nth += 1)}`;
  return slug;
}

import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { freeSlug } from "./free-slug.ts";
import { languages } from "#app/i18n/languages.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { communityToWrite } from "./community-to-write.server.ts";
import { canMakeCommunity } from "./permissions.ts";
import { columnsOf, type NewTownForm, slugOfTown, type TownForm } from "./town-form.ts";

const readingsOf = (names: TownForm["names"]) =>
  languages.flatMap((language) => {
    const name = names[language];
    return name ? [{ language, name }] : [];
  });

type Change = Omit<TownForm, "intent"> & { slug: string };

/** Changes what a town is called, where it lies and how it is shown, unless somebody else did so since the form was filled. */
export async function changeTown(context: Context, input: Change): Promise<void> {
  const { db, actor, now } = context;
  const { slug, version, names, ...facts } = input;
  await db.$transaction(async (tx) => {
    const { id } = await communityToWrite(tx, actor, slug);
    const { count } = await tx.community.updateMany({
      where: { id, detailsVersion: version },
      data: { ...columnsOf(facts), detailsVersion: { increment: 1 } },
    });
    if (count === 0) refuse("changedMeanwhile");
    await tx.communityName.deleteMany({ where: { communityId: id } });
    await tx.communityName.createMany({
      data: readingsOf(names).map((name) => ({ ...name, communityId: id })),
    });
    await clearPublicPages(tx);
    const fact = { chain: id, subject: id, actorId: accountIdOf(actor), now };
    await recordAudit(tx, { ...fact, action: "community.changeFacts" });
  });
}

/** Takes a town into the network, and answers its address. */
export async function createTown(context: Context, input: NewTownForm): Promise<string> {
  const { db, actor, now } = context;
  if (!canMakeCommunity(actor)) refuse("forbidden");
  const { names, currency, source, ...facts } = input;
  const [id, textSetId, wanted] = [randomUUID(), randomUUID(), slugOfTown(facts.latinName)];
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`town ${wanted}`}))::text`;
    const taken = await tx.community.findMany({
      where: { slug: { startsWith: wanted } },
      select: { slug: true },
    });
    const slug = freeSlug(
      wanted,
      taken.map((town) => town.slug),
    );
    await tx.textSet.create({ data: { id: textSetId, language: source } });
    const kept = { id, slug, currency, textSetId, createdAt: now };
    await tx.community.create({
      data: { ...columnsOf(facts), ...kept, names: { create: readingsOf(names) } },
    });
    await clearPublicPages(tx);
    const fact = { chain: id, subject: id, actorId: accountIdOf(actor), now };
    await recordAudit(tx, { ...fact, action: "community.create" });
    return slug;
  });
}

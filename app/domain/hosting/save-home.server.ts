import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { householdOf } from "#app/domain/people/own-household.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { approvalEnds } from "./approval-ends.ts";
import type { Home } from "./home.ts";
import type { HomeForm, TypedHome } from "./home-schema.ts";
import { openHomes, sealHome } from "./sealed-home.server.ts";

type Saving = { form: HomeForm; language: Language };

/**
 * Keeps what a household says of its home, its own for every event. Refused where somebody else of it changed it since
 * the form was filled; where what was vetted no longer holds, the approval ends with it.
 */
export async function saveHome(
  { db, actor, now }: Context,
  { form, language }: Saving,
): Promise<void> {
  if (actor.kind !== "person") refuse("signInAgain");
  const { accountId } = actor;
  await db.$transaction(async (tx) => {
    const town = await tx.community.findUnique({
      where: { slug: form.town },
      select: { id: true },
    });
    if (!town) return refuse("notFound");
    const householdId = await householdOf(tx, accountId, now);
    const known = await tx.host.findUnique({ where: { householdId } });
    const home = withIds(form.home, known ? (await openHomes(tx, [known]))[0] : undefined);
    if (!known) {
      if (form.version > 0) refuse("changedMeanwhile");
      const id = randomUUID();
      const sealed = await sealHome(tx, now, id, home);
      await tx.host.create({
        data: {
          ...{ id, householdId, communityId: town.id, sealed, language },
          ...{ createdAt: now, checkedAt: now },
        },
      });
      return;
    }
    const [before] = await openHomes(tx, [known]);
    const ends =
      before === undefined ||
      approvalEnds(
        { communityId: known.communityId, home: before },
        { communityId: town.id, home },
      );
    const { count } = await tx.host.updateMany({
      where: { id: known.id, version: form.version },
      data: {
        ...{ sealed: await sealHome(tx, now, known.id, home), communityId: town.id, language },
        ...{ checkedAt: now, version: { increment: 1 } },
        ...(ends ? { approvedUntil: null } : {}),
      },
    });
    if (count === 0) refuse("changedMeanwhile");
  });
}

/** Ids are ours: one that the form names and the home does not have is a new member. */
function withIds({ members, ...rest }: TypedHome, before: Home | undefined): Home {
  const known = new Set(before?.members.map(({ id }) => id));
  return {
    ...rest,
    members: members.map(({ id, ...one }) => ({
      ...one,
      id: id !== null && known.has(id) ? id : randomUUID(),
    })),
  };
}

/** The household says that everything it told of its home is still right. */
export async function confirmHome({ db, actor, now }: Context): Promise<void> {
  if (actor.kind !== "person") refuse("signInAgain");
  const { count } = await db.host.updateMany({
    where: { household: { members: { some: { accountId: actor.accountId } } } },
    data: { checkedAt: now },
  });
  if (count === 0) refuse("notFound");
}

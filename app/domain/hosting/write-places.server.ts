import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { AssignmentEnd } from "#app/generated/prisma/enums.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { EventHosting } from "./hosting-of.server.ts";
import { tellOfEnded } from "./tell-of-stays.server.ts";

type By = Pick<Context, "actor" | "now">;

type Writing = {
  /** Where each registration is to be; null: without a family. Those that are not named stay where they are. */
  wanted: ReadonlyMap<string, string | null>;
  byHand: boolean;
  why: AssignmentEnd;
};

/**
 * Writes where guests are to be. What nobody was told of is simply gone; what was published ends with its reason and
 * stays as history, and both sides hear of it. The caller holds the lock of the plan and has checked the rules.
 */
export async function writePlaces(
  tx: Tx,
  { actor, now }: By,
  { id: eventId, places }: Pick<EventHosting, "id" | "places">,
  { wanted, byHand, why }: Writing,
): Promise<void> {
  const left = places.filter(
    ({ registrationId, hostId }) =>
      wanted.has(registrationId) && wanted.get(registrationId) !== hostId,
  );
  await endPlaces(tx, now, left, why);
  const stay = new Set(
    places.filter((one) => !left.includes(one)).map(({ registrationId }) => registrationId),
  );
  await tx.assignment.createMany({
    data: [...wanted].flatMap(([registrationId, hostId]) =>
      hostId === null || stay.has(registrationId)
        ? []
        : [
            {
              ...{ id: randomUUID(), eventId, registrationId, hostId, byHand },
              ...{ createdAt: now, createdById: accountIdOf(actor) },
            },
          ],
    ),
  });
}

type Place = { id: string; publishedAt: Date | null };

/** Ends assignments: access to both cards ends with them at once. */
export async function endPlaces(
  tx: Tx,
  now: Date,
  left: readonly Place[],
  why: AssignmentEnd,
): Promise<void> {
  const [told, untold] = [
    left.filter(({ publishedAt }) => publishedAt !== null).map(({ id }) => id),
    left.filter(({ publishedAt }) => publishedAt === null).map(({ id }) => id),
  ];
  await tx.assignment.deleteMany({ where: { id: { in: untold } } });
  if (told.length === 0) return;
  await tx.assignment.updateMany({
    where: { id: { in: told }, endedAt: null },
    data: { endedAt: now, ended: why, locked: false },
  });
  await tellOfEnded(tx, now, { ids: told, why });
}

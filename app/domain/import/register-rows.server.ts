import type { Actor } from "#app/domain/accounts/actor.ts";
import { refuse } from "#app/domain/errors.ts";
import { enterPerson, newHousehold } from "#app/domain/registrations/enter-people.server.ts";
import { inviteFamily } from "#app/domain/registrations/invite-family.server.ts";
import { registerWithin } from "#app/domain/registrations/register.server.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { TakenRow } from "./plan.ts";

/** What every party of a run is registered with. */
export type Run = {
  importId: string;
  slug: string;
  eventId: string;
  language: Language;
  actor: Actor;
  fingerprintOf: (row: TakenRow) => string;
};

/**
 * Registers the rows of one guardian as everybody is registered: places, queue and all. Her people stand in a household
 * of their own until she takes it over; whoever is known already stays in hers.
 */
export async function registerRows(
  tx: Tx,
  now: Date,
  run: Run,
  party: readonly TakenRow[],
): Promise<void> {
  const [first] = party;
  if (!first) return;
  const { slug, language, actor, eventId, importId } = run;
  const { town, email } = first.person;
  const householdId = first.personId ? null : await newHousehold(tx, now);
  const people = [];
  for (const row of party)
    people.push({
      personId: row.personId ?? (await enterPerson(tx, now, householdId ?? "", row.person)),
      kind: row.person.kind,
    });
  const asked = { slug, town, people, together: true, language };
  const ids = await registerWithin(tx, { actor, now }, asked);
  await tx.importedRow.createMany({
    data: party.map((row, at) => ({
      ...{ eventId, importId, row: row.at, fingerprint: run.fingerprintOf(row) },
      registrationId: ids[at] ?? refuse("changedMeanwhile"),
    })),
  });
  await tx.import.update({
    where: { id: importId },
    data: { doneCount: { increment: party.length } },
    select: { id: true },
  });
  if (!householdId) return;
  const { id: communityId } = await tx.community.findUniqueOrThrow({
    where: { slug: town },
    select: { id: true },
  });
  const invitedById = accountIdOf(actor);
  const to = { email, language: first.person.language };
  await inviteFamily(tx, now, { householdId, eventId, communityId, invitedById, ...to });
}

import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { ageOn } from "#app/domain/people/birth-date.ts";
import { mayBeSame } from "#app/domain/people/duplicate.ts";
import { ownPeople } from "#app/domain/people/queries.server.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";

/** An invitation that still works; null for every other. */
export async function openInvitation(tx: Pick<Tx, "householdInvitation">, now: Date, id: string) {
  return tx.householdInvitation.findFirst({
    where: { id, acceptedAt: null, expiresAt: { gt: now } },
    select: {
      ...{ id: true, householdId: true, email: true },
      event: { select: titled },
      household: {
        select: {
          people: {
            orderBy: [{ birthDate: "asc" }, { id: "asc" }],
            select: { id: true, givenNames: true, familyName: true, birthDate: true },
          },
        },
      },
    },
  });
}

/** Full years from which somebody acts for herself. */
export const OF_AGE = 18;

/**
 * The people that a signed-in person may take over; `isOther` for whoever signed in with another address, who is
 * told nothing else. Null when it has ended or never was.
 */
export async function familyInvitation(context: Context, id: string, language: Language) {
  const { db, actor, now } = context;
  const invitation = await openInvitation(db, now, id);
  if (!invitation || actor.kind !== "person") return null;
  const account = await db.account.findUnique({
    where: { id: actor.accountId },
    select: { email: true },
  });
  if (account?.email !== invitation.email) return { isOther: true as const };
  const own = await ownPeople(context);
  const people = invitation.household.people.map(({ birthDate, familyName, ...person }) => {
    const known = { ...person, familyName, birthDate: isoDay(birthDate) };
    const twin = own.find((one) => mayBeSame(known, one));
    return {
      ...{ ...known, familyName: familyName ?? "" },
      isOfAge: ageOn(known.birthDate, isoDay(now)) >= OF_AGE,
      twin: twin ? { givenNames: twin.givenNames, familyName: twin.familyName } : null,
    };
  });
  return { isOther: false as const, title: titleIn(invitation.event, language), people };
}

export type FamilyInvitation = NonNullable<Awaited<ReturnType<typeof familyInvitation>>>;

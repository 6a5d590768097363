import { answersToldTo } from "#app/domain/answers/read-answers.server.ts";
import { shownName } from "#app/domain/communities/town-names.ts";
import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { ageOn } from "#app/domain/people/birth-date.ts";
import { openPart } from "#app/domain/people/sealed-part.server.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { startOf } from "./deadlines.ts";
import { ordersOf } from "./family-orders.server.ts";
import { missingParts } from "./missing-parts.server.ts";
import { canContact, canDecide } from "./permissions.ts";
import { isLiving } from "./state.ts";

const shown = {
  ...{ id: true, eventId: true, communityId: true, kind: true, state: true, createdAt: true },
  person: {
    select: {
      ...{ id: true, givenNames: true, familyName: true, birthDate: true, sealed: true },
      guardians: {
        orderBy: { createdAt: "asc" },
        select: {
          ...{ accountId: true, mayInform: true, mayConsent: true, mayPay: true },
          account: { select: { name: true, email: true, language: true } },
        },
      },
    },
  },
  health: { select: { agreedAt: true } },
  answerChanges: { orderBy: { at: "asc" }, select: { questionId: true, at: true } },
  party: {
    select: {
      householdId: true,
      household: {
        select: {
          members: { select: { accountId: true } },
          invitations: {
            where: { acceptedAt: null },
            orderBy: { createdAt: "desc" },
            take: 1,
            select: { email: true, createdAt: true, expiresAt: true },
          },
        },
      },
      community: { select: { name: true, latinName: true, names: true } },
      event: {
        select: {
          ...{ startsOn: true, endsOn: true, hostId: true, host: { select: { timeZone: true } } },
          ...titled,
        },
      },
    },
  },
  changes: {
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, to: true, by: true, reason: true, at: true },
      actor: { select: { name: true } },
    },
  },
} as const satisfies Prisma.RegistrationSelect;

type Row = Prisma.RegistrationGetPayload<{ select: typeof shown }>;

/**
 * One registration as those see it who decide on it: how it came to stand as it does, whom to ask, and what is still
 * missing. Of health it says no more than whether the family has told. Null for everybody else.
 */
export async function staffRegistration(context: Context, id: string, language: Language) {
  const { db, actor, now } = context;
  const row = await db.registration.findUnique({ where: { id }, select: shown });
  if (!row) return null;
  const { event } = row.party;
  const place = { eventId: row.eventId, hostId: event.hostId, communityId: row.communityId };
  if (!canDecide(actor, place)) return null;
  const [orders, missing, answers] = await Promise.all([
    ordersOf(context, [row]),
    missingParts(db, now, [row]),
    answersToldTo(context, { registrationId: id, as: ["organizer", "coordinator"], language }),
  ]);
  const order = orders.get(row.id);
  const { names, ...town } = row.party.community;
  const reading = names.find((one) => one.language === language)?.name ?? null;
  const { person, kind, state, changes } = row;
  const { members } = row.party.household;
  const isReached = canContact(actor, place);
  const isKept = members.length > 0;
  return {
    ...{ id, kind, state, missing: missing.get(id) ?? null, answers },
    changed: row.answerChanges,
    name: { givenNames: person.givenNames, familyName: person.familyName ?? "" },
    birthDate: isoDay(person.birthDate),
    age: ageOn(isoDay(person.birthDate), isoDay(event.startsOn)),
    town: shownName({ ...town, reading }, language),
    event: { slug: event.slug, title: titleIn(event, language) },
    history: changes.map(({ actor: who, ...change }) => ({ ...change, who: who?.name ?? null })),
    guardians: isReached ? guardiansOf(row) : null,
    ...(isReached && !isKept
      ? { mayInvite: true, invited: invitedOf(row, now), emergency: await contactOf(db, row) }
      : { mayInvite: false, invited: null, emergency: null }),
    money: order ? { currency: order.currency, price: order.price, kept: order.kept } : null,
    mayWithdraw:
      isLiving(state) && now < startOf({ startsOn: event.startsOn, timeZone: event.host.timeZone }),
  };
}

export type StaffRegistration = NonNullable<Awaited<ReturnType<typeof staffRegistration>>>;

/** Whom to ask: guardians with the right to be told. */
const guardiansOf = ({ person }: Row) =>
  person.guardians
    .filter(({ mayInform }) => mayInform)
    .map(({ account, mayPay }) => ({ ...account, mayPay }));

/** Who was invited last to take over the household, while she still may. */
function invitedOf({ party }: Row, now: Date) {
  const [last] = party.household.invitations;
  return last && last.expiresAt > now ? last : null;
}

/** How the family is reached that nobody has taken over: as staff noted it. */
async function contactOf(db: Context["db"], { person }: Row) {
  const { emergency } = await openPart(db, person);
  return emergency;
}

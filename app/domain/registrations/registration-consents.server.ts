import { isAskedOf, isOpenFor, latestOf } from "#app/domain/consents/consent.ts";
import { shownConsents } from "#app/domain/consents/shown-consents.server.ts";
import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import type { Language } from "#app/i18n/languages.ts";
import { startOf } from "./deadlines.ts";
import { canReadAsFamily, doerFor } from "./permissions.ts";
import { isLiving } from "./state.ts";

/** What is read of a registration to show or give its permissions. */
export const agreed = {
  ...{ id: true, state: true, kind: true, eventId: true, communityId: true },
  agreed: {
    orderBy: { id: "asc" },
    select: {
      ...{ typeId: true, accountId: true, decision: true, at: true },
      account: { select: { name: true } },
      text: { select: { language: true, version: true, title: true, text: true } },
    },
  },
  person: {
    select: {
      ...{ givenNames: true, familyName: true },
      guardians: { select: { accountId: true, mayInform: true, mayConsent: true } },
    },
  },
  party: {
    select: {
      event: {
        select: { hostId: true, startsOn: true, host: { select: { timeZone: true } }, ...titled },
      },
    },
  },
} as const;

/** What was agreed to for somebody, and what is still asked of this guardian; null for all others. */
export async function registrationConsents(context: Context, id: string, language: Language) {
  const { db, actor, now } = context;
  if (actor.kind !== "person") return null;
  const row = await db.registration.findUnique({ where: { id }, select: agreed });
  if (!row || !canReadAsFamily(actor, row.person)) return null;
  const { eventId, communityId, person, kind, state } = row;
  const { event } = row.party;
  const { accountId } = actor;
  const types = (await shownConsents(db, eventId, language)).filter((one) => isAskedOf(one, kind));
  const place = { eventId, communityId, hostId: event.hostId };
  const { timeZone } = event.host;
  const isOwn = doerFor(actor, person, place) === "family";
  const may = isOwn && isLiving(state) && now < startOf({ startsOn: event.startsOn, timeZone });
  // In the order in which they are asked; those that are asked for no more come last.
  const ids = new Set(row.agreed.map(({ typeId }) => typeId));
  const typeIds = [...new Set([...types.map((one) => one.id), ...ids])].filter((one) =>
    ids.has(one),
  );
  return {
    ...{ id, givenNames: person.givenNames, familyName: person.familyName ?? "" },
    ...{ title: titleIn(event, language), timeZone, may },
    open: may ? types.filter((one) => isOpenFor(one, row.agreed, accountId)) : [],
    said: typeIds.map((typeId) => {
      const type = types.find((one) => one.id === typeId);
      const latest = latestOf(row.agreed, typeId);
      const own = latest.find((one) => one.accountId === accountId);
      return {
        typeId,
        // Photos may be withdrawn as long as there are any; the rest while somebody takes part.
        canWithdraw: isOwn && own?.decision === "given" && type?.isRequired === false,
        canGive: may && type !== undefined && own !== undefined && own.decision !== "given",
        print: type?.print ?? "",
        now: type ? { title: type.title, text: type.text } : null,
        by: latest.map(({ decision, at, account, text, accountId: by }) => ({
          ...{ decision, at, text, isOwn: by === accountId, name: account?.name ?? null },
        })),
      };
    }),
  };
}

export type RegistrationConsents = NonNullable<Awaited<ReturnType<typeof registrationConsents>>>;

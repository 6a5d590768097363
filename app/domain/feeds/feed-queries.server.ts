import type { Context } from "#app/domain/context.ts";
import { calendarEntriesOf } from "#app/domain/events/calendar-queries.server.ts";
import { programmeOf } from "#app/domain/events/programme-queries.server.ts";
import { isLiving } from "#app/domain/registrations/state.ts";
import { formatName } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { openField } from "#app/platform/field-encryption.server.ts";
import { hashOf } from "#app/platform/tokens.server.ts";
import { duesOf } from "./dues.server.ts";
import { tokenField } from "./feed-token.server.ts";
import { initialsOf } from "./initials.ts";

const DAY = 86_400_000;
/** Of what has been, a calendar keeps the last three months. */
const BEHIND_DAYS = 90;

/** The secret of the actor's own calendar and whether it names people; null while she has none. */
export async function ownFeed({ db, actor }: Context) {
  if (actor.kind !== "person") return null;
  const feed = await db.calendarFeed.findUnique({
    where: { accountId: actor.accountId },
    select: { id: true, tokenSealed: true, showsNames: true },
  });
  if (!feed) return null;
  const token = await openField(db, tokenField(feed.id), feed.tokenSealed);
  return { token, showsNames: feed.showsNames };
}

export type OwnFeed = Awaited<ReturnType<typeof ownFeed>>;

const registered = {
  ...{ eventId: true, state: true, partyId: true, offeredUntil: true, kind: true },
  ...{ rate: true, optionIds: true },
  person: { select: { givenNames: true, familyName: true } },
} as const;

/** What a calendar shows to whoever has its secret; null where that opens nothing (any more). */
export async function feedOf(context: Context, token: string, language: Language) {
  const { db, now } = context;
  const feed = await db.calendarFeed.findFirst({
    where: { tokenHash: hashOf(token), account: { closedAt: null } },
    select: { accountId: true, showsNames: true },
  });
  if (!feed) return null;
  const rows = await db.registration.findMany({
    where: {
      person: { guardians: { some: { accountId: feed.accountId, mayInform: true } } },
      party: { event: { endsOn: { gte: new Date(now.getTime() - BEHIND_DAYS * DAY) } } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: registered,
  });
  const shown = rows.filter(({ state }) => isLiving(state) || state === "cancelled");
  const ids = [...new Set(shown.map(({ eventId }) => eventId))];
  const entries = await calendarEntriesOf(context, language, ids);
  return Promise.all(
    entries.map(async (entry) => {
      const own = shown.filter(({ eventId }) => eventId === entry.id);
      const comes = own.some(({ state }) => state === "held" || state === "confirmed");
      const programme = comes && entry.state !== "cancelled";
      return {
        entry,
        people: own.map(({ person, state }) => ({
          state,
          name: feed.showsNames
            ? formatName({ ...person, familyName: person.familyName ?? "" })
            : initialsOf(person),
        })),
        programme: programme ? (await programmeOf(context, language, entry.id)).entries : [],
        dues: await duesOf(db, own),
        offeredUntil: own.find(({ state }) => state === "offered")?.offeredUntil ?? null,
      };
    }),
  );
}

export type FeedEvent = NonNullable<Awaited<ReturnType<typeof feedOf>>>[number];

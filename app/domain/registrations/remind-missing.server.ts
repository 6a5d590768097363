import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import { formatName, isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { lacks } from "./missing.ts";
import { missingParts } from "./missing-parts.server.ts";
import { reminderFor } from "./remind-days.ts";
import { rosterEvent } from "./roster-event.server.ts";

const DAY = 86_400_000;

/** Whoever has changed something lately has just been told what is still to do. */
const QUIET_DAYS = 2;

const guardian = {
  where: { account: { closedAt: null } },
  select: {
    ...{ accountId: true, mayInform: true, mayConsent: true },
    account: { select: { email: true, language: true } },
  },
} as const;

const shown = {
  ...{ id: true, eventId: true, communityId: true, kind: true, state: true },
  health: { select: { agreedAt: true } },
  person: { select: { givenNames: true, familyName: true, guardians: guardian } },
  party: {
    select: {
      event: {
        select: {
          ...{ id: true, startsOn: true, endsOn: true, host: { select: { timeZone: true } } },
          ...titled,
        },
      },
    },
  },
} as const satisfies Prisma.RegistrationSelect;

type Row = Prisma.RegistrationGetPayload<{ select: typeof shown }>;
type Event = Row["party"]["event"];

/**
 * Reminds guardians of what is missing of their registrations, up to four times before an event and each time once,
 * in one mail for all their children. Doing it twice changes nothing.
 */
export async function remindOfMissing({ db, now }: Context): Promise<void> {
  const events = await db.event.findMany({
    where: {
      state: "published",
      startsOn: { gte: now, lte: new Date(now.getTime() + 31 * DAY) },
    },
    select: { id: true },
  });
  for (const { id } of events) await remindOf({ db, now }, id);
}

async function remindOf({ db, now }: Pick<Context, "db" | "now">, eventId: string): Promise<void> {
  const rows = await db.registration.findMany({
    where: {
      ...{ eventId, state: { in: ["held", "confirmed"] } },
      changedAt: { lte: new Date(now.getTime() - QUIET_DAYS * DAY) },
    },
    orderBy: [{ person: { birthDate: "asc" } }, { id: "asc" }],
    select: shown,
  });
  const [first] = rows;
  const reminder = first ? reminderFor(daysTo(first.party.event, now)) : null;
  if (!first || reminder === null) return;
  const missing = await missingParts(db, now, rows);
  const lacking = rows.filter(({ id }) => lacks(missing.get(id)));
  await tell({ db, now }, { event: first.party.event, reminder: String(reminder), lacking });
}

/**
 * Reminds the guardians of those of an event's people whom somebody decides on, when she says so; each guardian once a
 * day at most. Refuses where nothing is missing.
 */
export async function remindNow(context: Context, slug: string, language: Language) {
  const { db, now } = context;
  const event = await rosterEvent(context, slug, language);
  if (!event || event.towns.length === 0) return refuse("notFound");
  const rows = await db.registration.findMany({
    where: {
      ...{ eventId: event.id, communityId: { in: event.towns.map(({ id }) => id) } },
      state: { in: ["held", "confirmed"] },
    },
    orderBy: [{ person: { birthDate: "asc" } }, { id: "asc" }],
    select: shown,
  });
  const missing = await missingParts(db, now, rows);
  const lacking = rows.filter(({ id }) => lacks(missing.get(id)));
  const [first] = lacking;
  if (!first) return refuse("nothingMissing");
  const reminder = `on ${dayIn(event.timeZone, now)}`;
  await tell({ db, now }, { event: first.party.event, reminder, lacking });
}

const daysTo = ({ startsOn, host }: Event, now: Date) =>
  Math.round((startsOn.getTime() - Date.parse(dayIn(host.timeZone, now))) / DAY);

/** `reminder` is one of those that are sent once: so many days before, or on a day. */
type Telling = { event: Event; reminder: string; lacking: readonly Row[] };

async function tell(
  { db, now }: Pick<Context, "db" | "now">,
  { event, reminder, lacking }: Telling,
): Promise<void> {
  const mails = lacking.flatMap(({ person }) =>
    person.guardians.flatMap(({ accountId, account, mayInform }) =>
      mayInform
        ? [
            {
              accountId,
              ...account,
              name: formatName({ ...person, familyName: person.familyName ?? "" }),
            },
          ]
        : [],
    ),
  );
  await db.$transaction(async (tx) => {
    for (const [accountId, own] of Map.groupBy(mails, (mail) => mail.accountId)) {
      const [{ email, language }] = own as [(typeof own)[number]];
      await queueMail(tx, now, {
        ...{ kind: "registrationIncomplete", to: email, language },
        reason: `registrationIncomplete:${event.id}:${reminder}:${accountId}`,
        facts: {
          ...{ title: titleIn(event, language), names: own.map(({ name }) => name) },
          ...{ startsOn: isoDay(event.startsOn), endsOn: isoDay(event.endsOn) },
        },
      });
    }
  });
}

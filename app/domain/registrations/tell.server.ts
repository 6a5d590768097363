import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { formatName, isoDay } from "#app/i18n/formats.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type MailKind, type QueuedMail, queueMail } from "#app/platform/mail.server.ts";
import type { RegistrationFacts } from "./emails/registration-mail.server.ts";
import { amountsOf } from "./first-amount.server.ts";
import { positionsOf } from "./position.server.ts";
import type { RegistrationState } from "./state.ts";

/** A change of state of a party that its guardians hear of. */
export type Telling = { partyId: string; state: RegistrationState; at: string };

/** Writes to every guardian with the right to be told, in her own language, what became of a party's registrations. */
export async function tellGuardians({ db, now }: Context, telling: Telling): Promise<void> {
  await db.$transaction(async (tx) => {
    const party = await partyToTell(tx, telling);
    if (!party) return;
    const write = await mailOf(tx, party, telling);
    if (!write) return;
    for (const { accountId, email, language, names } of recipientsOf(party)) {
      const facts = {
        ...{ title: titleIn(party.event, language), names, registrationId: party.first.id },
        startsOn: isoDay(party.event.startsOn),
        endsOn: isoDay(party.event.endsOn),
      };
      const reason = `registration:${telling.state}:${telling.partyId}:${telling.at}:${accountId}`;
      await queueMail(tx, now, write(facts, { to: email, language, reason }));
    }
  });
}

/** The party with those of it who became this just then and are still so: what has changed since is told by itself. */
async function partyToTell({ party }: Pick<Tx, "party">, { partyId, state, at }: Telling) {
  const found = await party.findUnique({
    where: { id: partyId },
    select: {
      ...{ id: true, eventId: true, communityId: true, createdAt: true },
      community: { select: { timeZone: true } },
      event: {
        select: { startsOn: true, endsOn: true, host: { select: { timeZone: true } }, ...titled },
      },
      registrations: {
        where: { state, changedAt: new Date(at) },
        orderBy: { person: { birthDate: "asc" } },
        select: {
          ...{
            id: true,
            kind: true,
            rate: true,
            optionIds: true,
            offeredUntil: true,
            heldUntil: true,
            declineReason: true,
          },
          changes: { orderBy: { id: "desc" }, take: 1, select: { from: true } },
          person: {
            select: {
              ...{ givenNames: true, familyName: true },
              guardians: {
                where: { mayInform: true, account: { closedAt: null } },
                orderBy: { createdAt: "asc" },
                select: { accountId: true, account: { select: { email: true, language: true } } },
              },
            },
          },
        },
      },
    },
  });
  const first = found?.registrations[0];
  return found && first ? { ...found, first } : null;
}

type Party = NonNullable<Awaited<ReturnType<typeof partyToTell>>>;

/** Each guardian once, with the names of those whom she is told of. */
function recipientsOf({ registrations }: Party) {
  const all = new Map<string, { email: string; language: string; names: string[] }>();
  for (const { person } of registrations)
    for (const { accountId, account } of person.guardians) {
      const known = all.get(accountId) ?? { ...account, names: [] };
      known.names.push(formatName({ ...person, familyName: person.familyName ?? "" }));
      all.set(accountId, known);
    }
  return [...all].map(([accountId, rest]) => ({ accountId, ...rest }));
}

type Facts = Omit<RegistrationFacts, "language">;
type To = Pick<QueuedMail<MailKind>, "to" | "language" | "reason">;
type Write = (facts: Facts, to: To) => QueuedMail<MailKind>;

/** Keeps the kind of a mail and its facts together. */
const mail = <Kind extends MailKind>(to: To, kind: Kind, facts: QueuedMail<Kind>["facts"]) =>
  ({ ...to, kind, facts }) as QueuedMail<MailKind>;

/** The mail that a state is told by; none for what another mail tells. */
async function mailOf(tx: Tx, party: Party, { state }: Telling): Promise<Write | null> {
  const { first, community, event } = party;
  const { offeredUntil, heldUntil, declineReason } = first;
  switch (state) {
    case "submitted":
      return (facts, to) => mail(to, "registrationReceived", facts);
    case "waitlisted": {
      const position = (await positionsOf(tx, [party.id])).get(party.id) ?? 1;
      return (facts, to) => mail(to, "waitlisted", { ...facts, position });
    }
    case "offered": {
      const until = { at: offeredUntil?.toISOString() ?? "", timeZone: community.timeZone };
      return (facts, to) => mail(to, "placeOffered", { ...facts, until });
    }
    case "held": {
      const until = { at: heldUntil?.toISOString() ?? "", timeZone: event.host.timeZone };
      const wasSubmitted = first.changes[0]?.from === "submitted";
      const kind = wasSubmitted ? "registrationApproved" : "placeHeld";
      const amount = await firstAmount(tx, party);
      return (facts, to) => mail(to, kind, { ...facts, until, amount });
    }
    case "confirmed":
      return (facts, to) => mail(to, "registrationConfirmed", facts);
    case "declined":
      return (facts, to) =>
        mail(to, "registrationDeclined", { ...facts, reason: declineReason ?? "conditions" });
    case "withdrawn":
      return (facts, to) => mail(to, "registrationWithdrawn", facts);
    case "lapsed":
      return (facts, to) => mail(to, "placeLapsed", facts);
    // The mail of the event that is cancelled says it.
    case "cancelled":
      return null;
  }
}

async function firstAmount(tx: Tx, { eventId, communityId, createdAt, registrations }: Party) {
  const paying = { eventId, communityId, people: registrations, at: createdAt };
  const amounts = await amountsOf(tx, paying);
  const minor = amounts?.due[0]?.minor;
  return amounts && minor ? { minor, currency: amounts.price.currency } : null;
}

import { shownName } from "#app/domain/communities/town-names.ts";
import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { labelOf } from "#app/domain/money/label.ts";
import { balanceOf } from "#app/domain/money/ledger.ts";
import { openOf } from "#app/domain/money/schedule.ts";
import { transferCode } from "#app/domain/money/transfer-code.server.ts";
import { isLiving } from "#app/domain/registrations/state.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { formatName } from "#app/i18n/names.ts";
import { takesCards } from "./card-account.server.ts";
import { inOrder } from "./guardians.server.ts";
import { canKeepAccounts, canPay } from "./permissions.ts";

const town = { select: { slug: true, name: true, latinName: true, names: true } } as const;

const columns = {
  ...{ id: true, code: true, currency: true, eventId: true, householdId: true, communityId: true },
  ...{ payeeId: true, createdAt: true },
  payee: {
    select: {
      ...{ slug: true, name: true, latinName: true, names: true, country: true },
      ...{ iban: true, bankHolder: true, timeZone: true },
      cardAccount: { select: { kind: true } },
    },
  },
  community: town,
  event: { select: { host: { select: { timeZone: true } }, ...titled } },
  dues: { orderBy: { number: "asc" } },
  entries: {
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, kind: true, minor: true, sourceType: true, sourceId: true, label: true },
      ...{ registrationId: true, actorId: true, reason: true, at: true },
    },
  },
  payments: {
    where: { state: "succeeded" },
    orderBy: { createdAt: "asc" },
    select: {
      ...{ id: true, provider: true, receivedOn: true, reference: true },
      receipt: { select: { id: true } },
    },
  },
} as const satisfies Prisma.OrderSelect;

type Row = Prisma.OrderGetPayload<{ select: typeof columns }>;

/** An order of the family, for a guardian who may pay for it; null for everybody else. */
export async function familyOrder(context: Context, id: string, language: Language) {
  const row = await context.db.order.findUnique({ where: { id }, select: columns });
  if (!row) return null;
  const [people, attempt] = await Promise.all([peopleOf(context, row), lastAttempt(context, id)]);
  const guardians = people.flatMap(({ person }) => person.guardians);
  if (!canPay(context.actor, guardians)) return null;
  const order = asShown(context, { row, people, language });
  return { ...order, attempt, takesCards: takesCards(row.payee.cardAccount), scan: scanOf(order) };
}

/** The last try to pay online; null where there was none. */
function lastAttempt({ db }: Context, orderId: string) {
  return db.payment.findFirst({
    where: { orderId, provider: "stripe" },
    orderBy: { createdAt: "desc" },
    select: { state: true, problem: true },
  });
}

/** The code that banking apps scan to pay what is open next; null where there is no account or no app reads one. */
function scanOf({ code, currency, open, payee }: ReturnType<typeof asShown>) {
  const [next] = open;
  const { iban, holder } = payee;
  if (!next || iban === null || holder === null) return null;
  return transferCode({ payee: holder, iban, currency, minor: next.minor, code });
}

/** An order that is owed to a town, for who keeps the town's accounts, with who did what; null for everybody else. */
export async function treasurerOrder(
  context: Context,
  { payee, code }: { payee: string; code: string },
  language: Language,
) {
  const row = await context.db.order.findUnique({
    where: { code, payee: { slug: payee } },
    select: columns,
  });
  if (!row || !canKeepAccounts(context.actor, row.payeeId)) return null;
  const [people, actors] = await Promise.all([peopleOf(context, row), actorsOf(context, row)]);
  const order = asShown(context, { row, people, language });
  const by = new Map(actors.map(({ id, name }) => [id, name]));
  return {
    ...order,
    entries: order.entries.map((entry, at) => {
      return { ...entry, by: by.get(row.entries[at]?.actorId ?? "") ?? null };
    }),
  };
}

/** The day by the payee's clock, for who keeps the accounts of an order; null for everybody else. */
export async function todayOfPayee(
  { db, actor, now }: Context,
  { payee, code }: { payee: string; code: string },
): Promise<string | null> {
  const order = await db.order.findUnique({
    where: { code, payee: { slug: payee } },
    select: { payeeId: true, payee: { select: { timeZone: true } } },
  });
  if (!order || !canKeepAccounts(actor, order.payeeId)) return null;
  return dayIn(order.payee.timeZone, now);
}

export type ShownOrder = NonNullable<Awaited<ReturnType<typeof familyOrder>>>;
export type TreasurerOrder = NonNullable<Awaited<ReturnType<typeof treasurerOrder>>>;

function peopleOf({ db }: Context, row: Row) {
  return db.registration.findMany({
    where: inOrder(row),
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, state: true },
      person: {
        select: {
          ...{ givenNames: true, familyName: true },
          guardians: { select: { accountId: true, mayPay: true } },
        },
      },
    },
  });
}

function actorsOf({ db }: Context, { entries }: Row) {
  const ids = entries.flatMap(({ actorId }) => (actorId ? [actorId] : []));
  return db.account.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
}

type Showing = {
  row: Row;
  people: Awaited<ReturnType<typeof peopleOf>>;
  language: Language;
};

function asShown({ now }: Context, { row, people, language }: Showing) {
  const { id, code, currency, event, payee, dues, entries, payments } = row;
  const names = new Map(
    people.map(({ id: registrationId, person: { givenNames, familyName } }) => [
      registrationId,
      formatName({ givenNames, familyName: familyName ?? "" }),
    ]),
  );
  const balance = balanceOf(entries);
  const today = dayIn(event.host.timeZone, now);
  const open = openOf(
    dues.map(({ is, dueOn, minor }) => ({ is, minor, dueOn: isoDay(dueOn) })),
    balance.paid,
  );
  const living = people.some(({ state }) => isLiving(state));
  const hasRefunds = entries.some(({ kind }) => kind === "refund");
  const label = labelOf({ ...balance, open, isLiving: living, hasRefunds }, today);
  return {
    ...{ id, code, currency, ...balance, open, label },
    event: { slug: event.slug, title: titleIn(event, language) },
    payee: {
      ...{ slug: payee.slug, name: nameIn(payee, language), country: payee.country },
      ...{ iban: payee.iban, holder: payee.bankHolder },
    },
    town: nameIn(row.community, language),
    people: [...names.values()],
    entries: entries.map(({ registrationId, sourceId, actorId: _, ...entry }) => ({
      ...entry,
      name: names.get(registrationId ?? "") ?? null,
      payment: payments.find((one) => one.id === sourceId) ?? null,
    })),
  };
}

type Named = { name: string; latinName: string; names: { language: string; name: string }[] };

function nameIn({ names, ...own }: Named, language: Language): string {
  const reading = names.find((one) => one.language === language)?.name ?? null;
  return shownName({ ...own, reading }, language);
}

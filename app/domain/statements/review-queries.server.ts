import type { Context } from "#app/domain/context.ts";
import { payeeTown } from "#app/domain/payments/desk-queries.server.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { openFacts } from "./sealed-facts.server.ts";

/** How many waiting transfers a page has. */
const TRANSFERS_A_PAGE = 50;

/** What came to a town's account and waits for a person, the oldest first; null for who does not keep its accounts. */
export async function statementsDesk(context: Context, slug: string, language: Language) {
  const town = await payeeTown(context, slug, language);
  if (!town) return null;
  const { db } = context;
  const where = { payeeId: town.id };
  const [counts, waiting, last, files] = await Promise.all([
    db.bankTransfer.groupBy({ by: ["state"], where, _count: true }),
    db.bankTransfer.findMany({
      where: { ...where, state: "waiting" },
      orderBy: [{ bookedOn: "asc" }, { id: "asc" }],
      take: TRANSFERS_A_PAGE,
      select: {
        ...{ id: true, importId: true, bookedOn: true, minor: true, currency: true },
        ...{ facts: true, suggested: true, match: true, bookedMinor: true },
        payments: {
          orderBy: { payment: { createdAt: "asc" } },
          select: { payment: { select: { minor: true, order: { select: { code: true } } } } },
        },
      },
    }),
    db.bankImport.findFirst({
      where,
      orderBy: { createdAt: "desc" },
      select: { createdAt: true },
    }),
    filesOf(db, town.id),
  ]);
  const suggested = await db.order.findMany({
    where: { id: { in: waiting.flatMap((one) => one.suggested) }, payeeId: town.id },
    select: { id: true, code: true },
  });
  const told = await openFacts(db, waiting);
  const count = (state: (typeof counts)[number]["state"]) =>
    counts.find((one) => one.state === state)?._count ?? 0;
  return {
    town: { slug: town.slug, name: town.shown, isReady: town.iban !== null },
    counts: { fresh: count("fresh"), waiting: count("waiting"), booked: count("booked") },
    ...{ lastAt: last?.createdAt ?? null, files },
    waiting: waiting.map(({ suggested: ids, payments, ...one }, at) => ({
      ...{ id: one.id, minor: one.minor, currency: one.currency, bookedOn: isoDay(one.bookedOn) },
      ...{ name: told[at]?.name ?? null, text: told[at]?.lines.join(" ") ?? "" },
      isPerhapsKnown: one.match === "perhapsKnown",
      codes: ids.flatMap((id) => suggested.find((order) => order.id === id)?.code ?? []),
      booked: one.bookedMinor,
      parts: payments.map(({ payment }) => ({ code: payment.order.code, minor: payment.minor })),
    })),
  };
}

export type StatementsDesk = NonNullable<Awaited<ReturnType<typeof statementsDesk>>>;

/** The last files that are not read to their end, or were refused. */
async function filesOf({ bankImport }: Context["db"], payeeId: string) {
  const rows = await bankImport.findMany({
    where: { payeeId, state: { not: "done" } },
    orderBy: { createdAt: "desc" },
    take: 10,
    select: { id: true, fileName: true, state: true },
  });
  return rows.flatMap(({ id, fileName: name, state }) =>
    state === "done" ? [] : { id, name, state },
  );
}

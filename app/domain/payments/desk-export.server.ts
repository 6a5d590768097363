import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { shownCode } from "#app/domain/money/order-code.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { formatDay, isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import {
  type Cell,
  type SheetFormat,
  type SheetStream,
  sheetStream,
  type Table,
} from "#app/platform/sheet-files.server.ts";
import { type DeskOrder, fittingOrders, namesOf } from "./balances.server.ts";
import { eventsOf, ofTown, payeeTown } from "./desk-queries.server.ts";
import type { MoneyFilter } from "./money-filter.ts";
import { standingOf } from "./standing-of.ts";

type Asked = { slug: string; language: Language; filter: MoneyFilter; format: SheetFormat };

const columns = [
  ...(["code", "family", "event", "state", "currency", "owed", "paid"] as const),
  ...(["open", "overdue", "nextOn", "placedOn"] as const),
];

type Column = (typeof columns)[number];

/** Orders whose names are read at once. */
const AT_ONCE = 500;

/**
 * The orders of a treasurer's desk as a file, narrowed as its page is. The trail keeps who took how many out. Null for
 * who does not keep the town's accounts.
 */
export async function deskExport(context: Context, asked: Asked): Promise<SheetStream | null> {
  const { slug, language, filter, format } = asked;
  const town = await payeeTown(context, slug, language);
  if (!town) return null;
  const { db, actor, now } = context;
  const today = dayIn(town.timeZone, now);
  const [orders, events] = await Promise.all([
    fittingOrders(db, { which: ofTown(town.id), today, filter }),
    eventsOf(context, town.id, language),
  ]);
  await db.$transaction((tx) =>
    recordAudit(tx, {
      ...{ chain: town.id, action: "payments.export", subject: town.id, now },
      ...{ actorId: accountIdOf(actor), details: { count: orders.length } },
    }),
  );
  const titles = new Map(events.map(({ id, title }) => [id, title]));
  const t = translator(language, "payments");
  const name = `${slug}-${t("desk.export.file")}-${isoDay(now)}`;
  return sheetStream(partsOf(context, { orders, titles, language }), { name, format });
}

type Exported = { orders: readonly DeskOrder[]; titles: Map<string, string>; language: Language };

async function* partsOf({ db }: Context, exported: Exported): AsyncGenerator<Table> {
  const { orders, titles, language } = exported;
  const t = translator(language, "payments");
  yield [columns.map((column) => t(`desk.export.column.${column}`))];
  for (let from = 0; from < orders.length; from += AT_ONCE) {
    const part = orders.slice(from, from + AT_ONCE);
    const names = await namesOf(
      db,
      part.map(({ id }) => id),
    );
    yield part.map((order) => {
      const family = (names.get(order.id) ?? []).join(", ");
      const facts = { ...order, family, event: titles.get(order.eventId) ?? "" };
      return columns.map((column) => cellsOf(language)[column](facts));
    });
  }
}

type Facts = DeskOrder & { family: string; event: string };

const units = (minor: number) => minor / 100;

/** Writes a cell as its reader says it; amounts are figures. */
function cellsOf(language: Language): Record<Column, (order: Facts) => Cell> {
  const t = translator(language, "payments");
  return {
    code: ({ code }) => shownCode(code),
    family: ({ family }) => family,
    event: ({ event }) => event,
    state: (order) => t(`state.${standingOf(order)}`),
    currency: ({ currency }) => currency,
    owed: ({ owed }) => units(owed),
    paid: ({ paid }) => units(paid),
    open: ({ owed, paid }) => units(owed - paid),
    overdue: ({ late, paid }) => units(Math.max(0, late - Math.max(0, paid))),
    nextOn: ({ nextOn }) => (nextOn ? formatDay(language, nextOn) : ""),
    placedOn: ({ createdAt }) => formatDay(language, createdAt),
  };
}

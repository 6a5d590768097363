import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { shownIban } from "#app/domain/communities/iban.ts";
import { shownCode } from "#app/domain/money/order-code.ts";
import { payeeTown } from "#app/domain/payments/desk-queries.server.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { sheetFile, type SheetFile, type SheetFormat } from "#app/platform/sheet-files.server.ts";
import { type CreditTransfer, creditTransfers } from "./credit-transfers.ts";
import { openListed } from "./sealed-account.server.ts";

export const refundFormats = ["xml", "csv", "xlsx"] as const;
export type RefundFormat = (typeof refundFormats)[number];

type Asked = { slug: string; list: string; format: RefundFormat; language: Language };

/**
 * A list of refunds as a file: for the bank (pain.001, euros alone) or as a table. What was taken back is not in it.
 * The trail keeps who took it. Null for who does not keep the town's accounts, for a list whose accounts are
 * forgotten, and for a form that the list has not.
 */
export async function refundFile(context: Context, asked: Asked): Promise<SheetFile | null> {
  const { slug, list: id, format, language } = asked;
  const town = await payeeTown(context, slug, language);
  if (!town) return null;
  const { db, actor, now } = context;
  const list = await db.refundList.findFirst({
    where: { id, payeeId: town.id },
    select: {
      ...{ id: true, currency: true, createdAt: true },
      refunds: {
        where: { undoneAt: null },
        orderBy: { id: "asc" },
        select: { id: true, minor: true, sealed: true, order: { select: { code: true } } },
      },
    },
  });
  const rows = (list?.refunds ?? []).flatMap(({ sealed, ...row }) =>
    sealed ? [{ ...row, sealed, listId: id }] : [],
  );
  if (!list || rows.length === 0) return null;
  const accounts = await openListed(db, rows);
  const t = translator(language, "payments");
  const transfers = rows.flatMap(({ id: refundId, minor, order }, at) => {
    const account = accounts[at];
    const code = shownCode(order.code);
    return account
      ? [{ id: refundId, minor, code, ...account, text: t("refunds.written", { code }) }]
      : [];
  });
  const name = `${slug}-${t("refunds.file")}-${dayIn(town.timeZone, list.createdAt)}`;
  const file =
    format === "xml"
      ? forBank({ town, list, transfers, name, day: dayIn(town.timeZone, now) })
      : await asTable({ transfers, currency: list.currency, name, format, language });
  if (!file) return null;
  await db.$transaction((tx) =>
    recordAudit(tx, {
      ...{ chain: town.id, subject: id, actorId: accountIdOf(actor), now },
      ...{ action: "refunds.export", details: { count: transfers.length } },
    }),
  );
  return file;
}

type Listed = CreditTransfer & { code: string };

type Tabled = {
  transfers: readonly Listed[];
  currency: string;
  name: string;
  format: SheetFormat;
  language: Language;
};

function asTable({ transfers, currency, name, format, language }: Tabled): Promise<SheetFile> {
  const t = translator(language, "payments");
  const head = columns.map((one) => t(`refunds.column.${one}`));
  const rows = transfers.map(({ code, holder, iban, minor, text }) => [
    ...[code, holder, shownIban(iban), minor / 100, currency, text],
  ]);
  return sheetFile([head, ...rows], { name, format });
}

const columns = ["code", "holder", "iban", "amount", "currency", "text"] as const;

type Banked = {
  town: { name: string; bankHolder: string | null; iban: string | null };
  list: { id: string; currency: string; createdAt: Date };
  transfers: readonly Listed[];
  name: string;
  day: string;
};

function forBank({ town, list, transfers, name, day }: Banked): SheetFile | null {
  const { id, currency, createdAt } = list;
  if (currency !== "EUR" || town.iban === null) return null;
  const holder = town.bankHolder ?? town.name;
  const xml = creditTransfers({ id, createdAt, day, transfers, holder, iban: town.iban });
  const bytes = new TextEncoder().encode(xml);
  return { name: `${name}.xml`, type: "application/xml; charset=utf-8", bytes };
}

import { randomUUID } from "node:crypto";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { shownCode } from "#app/domain/money/order-code.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import { formatsOf, isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { formatName } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { sealField } from "#app/platform/field-encryption.server.ts";
import { writePdf } from "#app/platform/pdf.server.ts";
import { inOrder } from "./guardians.server.ts";

/** Where the document of a receipt is sealed: under a key of its own. */
export const documentOf = (receiptId: string) => ({
  subjectId: receiptId,
  place: { table: "receipts", column: "document", rowId: receiptId },
});

/** `2027/0042`: the payee's year, and the receipt's number in it. */
export const receiptNumber = ({ year, number }: { year: number; number: number }) =>
  `${year}/${String(number).padStart(4, "0")}`;

const columns = {
  ...{ minor: true, currency: true, provider: true, receivedOn: true, receipt: true },
  order: {
    select: {
      ...{ code: true, eventId: true, householdId: true, communityId: true, payeeId: true },
      event: { select: titled },
      payee: { select: { name: true, bankHolder: true, timeZone: true } },
    },
  },
} as const satisfies Prisma.PaymentSelect;

type Paid = Prisma.PaymentGetPayload<{ select: typeof columns }>;

type Issuing = { paymentId: string; language: Language; now: Date };

/**
 * Writes the receipt of a payment that came, once, with the next number of its payee's year. The bytes that are kept
 * are the receipt: nobody writes them again, whatever changes later.
 */
export async function issueReceipt(tx: Tx, { paymentId, language, now }: Issuing): Promise<void> {
  const paid = await tx.payment.findUniqueOrThrow({ where: { id: paymentId }, select: columns });
  if (paid.receipt) return;
  const { payeeId, payee } = paid.order;
  const on = dayIn(payee.timeZone, now);
  const year = Number(on.slice(0, 4));
  // One at a time for each payee: numbers have no gaps.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`receipts ${payeeId}`}, 0))`;
  if (await tx.receipt.findUnique({ where: { paymentId }, select: { id: true } })) return;
  const last = await tx.receipt.aggregate({ where: { payeeId, year }, _max: { number: true } });
  const [id, number] = [randomUUID(), (last._max.number ?? 0) + 1];
  const names = await namesIn(tx, paid);
  const pdf = await writePdf(wordsOf({ paid, names, language, on, now, year, number }));
  const text = Buffer.from(pdf).toString("base64");
  await tx.receipt.create({
    data: {
      ...{ id, payeeId, year, number, paymentId, language, createdAt: now },
      document: await sealField(tx, now, documentOf(id), text),
    },
    select: { id: true },
  });
}

async function namesIn(tx: Tx, { order }: Paid): Promise<string[]> {
  const people = await tx.registration.findMany({
    where: inOrder(order),
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    distinct: ["personId"],
    select: { person: { select: { givenNames: true, familyName: true } } },
  });
  return people.map(({ person: { givenNames, familyName } }) =>
    formatName({ givenNames, familyName: familyName ?? "" }),
  );
}

type Wording = {
  paid: Paid;
  names: readonly string[];
  language: Language;
  /** Day of the payee's calendar on which it is issued. */
  on: string;
  now: Date;
  year: number;
  number: number;
};

function wordsOf({ paid, names, language, on, now, ...numbered }: Wording) {
  const t = translator(language, "payments");
  const formats = formatsOf(language);
  const { order, minor, currency, provider, receivedOn } = paid;
  const rows = [
    [t("receipt.payee"), order.payee.bankHolder ?? order.payee.name],
    [t("receipt.event"), titleIn(order.event, language)],
    [t("receipt.people"), formats.list(names)],
    [t("receipt.order"), shownCode(order.code)],
    [t("receipt.amount"), formats.money({ minor, currency })],
    [t("receipt.how"), t(`provider.${provider}`)],
    [t("receipt.receivedOn"), formats.day(isoDay(receivedOn))],
    [t("receipt.issuedOn"), formats.day(on)],
  ] as const;
  return {
    ...{ title: t("receipt.title", { number: receiptNumber(numbered) }), language, createdAt: now },
    parts: [
      { kind: "facts" as const, rows },
      { kind: "text" as const, text: t("receipt.text") },
    ],
    foot: (page: number, of: number) => t("receipt.foot", { page, of }),
  };
}

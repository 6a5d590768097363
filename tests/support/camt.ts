/** Writes statements as banks do, with what tests want them to say. */

export type CamtEntry = {
  minor: number;
  name?: string;
  iban?: string;
  text?: readonly string[];
  endToEnd?: string;
  reference?: string;
  status?: "BOOK" | "PDNG";
  isReversal?: boolean;
  /** What the payer sent, where it was another currency. */
  sent?: { currency: string; minor: number };
  /** The transfers of a batch. */
  details?: readonly CamtEntry[];
};

type Options = {
  version?: "02" | "04" | "08" | "13";
  account?: string;
  currency?: string;
  opening?: number;
};

const amount = (minor: number) => (Math.abs(minor) / 100).toFixed(2);
const way = (minor: number) => `<CdtDbtInd>${minor < 0 ? "DBIT" : "CRDT"}</CdtDbtInd>`;
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const element = (name: string, text: string | undefined) =>
  text === undefined ? "" : `<${name}>${escaped(text)}</${name}>`;

/** A statement of one day: German, French and Polish banks send the same message in several versions. */
export function camt(entries: readonly CamtEntry[], options: Options = {}): string {
  const { version = "02", account = "DE89370400440532013000", currency = "EUR" } = options;
  const { opening = 100_000 } = options;
  const booked = entries.filter(({ status }) => status !== "PDNG");
  const closing = booked.reduce((sum, { minor }) => sum + minor, opening);
  const balance = (code: string, minor: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>` +
    `<Amt Ccy="${currency}">${amount(minor)}</Amt>${way(minor)}<Dt><Dt>2027-05-03</Dt></Dt></Bal>`;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt>`,
    `<GrpHdr><MsgId>1</MsgId><CreDtTm>2027-05-03T20:00:00</CreDtTm></GrpHdr><Stmt><Id>1</Id>`,
    `<Acct><Id><IBAN>${account}</IBAN></Id><Ccy>${currency}</Ccy></Acct>`,
    ...[balance("OPBD", opening), balance("CLBD", closing)],
    ...entries.map((entry) => entryText(entry, { version, currency })),
    `</Stmt></BkToCstmrStmt></Document>\n`,
  ].join("\n");
}

type Written = { version: string; currency: string };

const isNew = ({ version }: Written) => version === "08" || version === "13";

function entryText(entry: CamtEntry, written: Written): string {
  const { minor, status = "BOOK", isReversal, details = [entry], reference } = entry;
  return [
    `<Ntry><Amt Ccy="${written.currency}">${amount(minor)}</Amt>${way(minor)}`,
    isReversal ? `<RvslInd>true</RvslInd>` : "",
    isNew(written) ? `<Sts><Cd>${status}</Cd></Sts>` : `<Sts>${status}</Sts>`,
    `<BookgDt><Dt>2027-05-03</Dt></BookgDt>${element("AcctSvcrRef", reference)}<NtryDtls>`,
    details.length > 1 ? `<Btch><NbOfTxs>${details.length}</NbOfTxs></Btch>` : "",
    ...details.map((one) => detailText(one, written)),
    `</NtryDtls></Ntry>`,
  ].join("");
}

function detailText(detail: CamtEntry, written: Written): string {
  const { minor, name, iban, text = [], endToEnd, sent } = detail;
  const party = minor < 0 ? "Cdtr" : "Dbtr";
  const { currency, minor: told } = sent ?? { currency: written.currency, minor };
  const sum = `<Amt Ccy="${currency}">${amount(told)}</Amt>`;
  const called = element("Nm", name);
  return [
    `<TxDtls><Refs>${element("EndToEndId", endToEnd)}</Refs>`,
    written.version === "02" ? `<AmtDtls><TxAmt>${sum}</TxAmt></AmtDtls>` : sum + way(minor),
    `<RltdPties><${party}>${isNew(written) ? `<Pty>${called}</Pty>` : called}</${party}>`,
    iban ? `<${party}Acct><Id><IBAN>${iban}</IBAN></Id></${party}Acct>` : "",
    `</RltdPties><RmtInf>${text.map((line) => element("Ustrd", line)).join("")}</RmtInf></TxDtls>`,
  ].join("");
}

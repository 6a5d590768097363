/** A list of transfers as banks take it: ISO 20022 pain.001.001.09, a SEPA credit transfer in euros. */
import XMLBuilder from "fast-xml-builder";
import { romanise } from "#app/domain/people/romanise.ts";

/** One transfer; `minor` in cents. */
export type CreditTransfer = {
  id: string;
  minor: number;
  holder: string;
  iban: string;
  /** What is written on it. */
  text: string;
};

/** Who pays: the town's name at its bank, its IBAN, and the day by its calendar on which it is to be done. */
export type CreditOrder = {
  id: string;
  holder: string;
  iban: string;
  createdAt: Date;
  day: string;
  transfers: readonly CreditTransfer[];
};

/** What the rule book allows (EPC132-08). */
const LONGEST = { name: 70, text: 140 };

const builder = new XMLBuilder({ ignoreAttributes: false, format: true });

/** Writes the list. All banks of the area take it; the bank of who is paid is known by the IBAN alone. */
export function creditTransfers(order: CreditOrder): string {
  const { transfers, createdAt } = order;
  const sum = amountOf(transfers.reduce((total, { minor }) => total + minor, 0));
  const sums = { NbOfTxs: String(transfers.length), CtrlSum: sum };
  const id = plainId(order.id);
  const payer = { Nm: latin(order.holder, LONGEST.name) };
  const document = {
    "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
    Document: {
      "@_xmlns": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09",
      CstmrCdtTrfInitn: {
        GrpHdr: { MsgId: id, CreDtTm: createdAt.toISOString(), ...sums, InitgPty: payer },
        PmtInf: {
          ...{ PmtInfId: id, PmtMtd: "TRF", BtchBookg: "true", ...sums },
          PmtTpInf: { SvcLvl: { Cd: "SEPA" } },
          ReqdExctnDt: { Dt: order.day },
          Dbtr: payer,
          DbtrAcct: { Id: { IBAN: order.iban } },
          DbtrAgt: { FinInstnId: { Othr: { Id: "NOTPROVIDED" } } },
          ChrgBr: "SLEV",
          CdtTrfTxInf: transfers.map(transferOf),
        },
      },
    },
  };
  return builder.build(document);
}

const transferOf = ({ id, minor, holder, iban, text }: CreditTransfer) => ({
  PmtId: { EndToEndId: plainId(id) },
  Amt: { InstdAmt: { "@_Ccy": "EUR", "#text": amountOf(minor) } },
  Cdtr: { Nm: latin(holder, LONGEST.name) },
  CdtrAcct: { Id: { IBAN: iban } },
  RmtInf: { Ustrd: latin(text, LONGEST.text) },
});

/** At most 35 signs. */
const plainId = (id: string) => id.replaceAll("-", "");

const amountOf = (minor: number) =>
  `${String(Math.floor(minor / 100))}.${String(minor % 100).padStart(2, "0")}`;

const twoLetters: Record<string, string> = {
  ...{ ß: "ss", æ: "ae", Æ: "AE", œ: "oe", Œ: "OE", ø: "o", Ø: "O", đ: "d", Đ: "D" },
  ...{ ł: "l", Ł: "L" },
};

/** The letters that every bank of the area takes: Cyrillic in Latin letters, others without their marks. */
export function latin(text: string, most: number): string {
  const plain = Array.from(romanise(text), (letter) => twoLetters[letter] ?? letter)
    .join("")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9/\-?:().,'+ ]+/g, " ")
    .replaceAll(/ +/g, " ");
  return plain.trim().slice(0, most).trim();
}

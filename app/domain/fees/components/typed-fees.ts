import { type ParticipantKind, participantKinds } from "#app/domain/places/free-places.ts";
import type { Language } from "#app/i18n/languages.ts";
import { typedHundredths } from "#app/i18n/typed-amounts.ts";
import type { FeesBoard } from "../fees-queries.server.ts";
import { type Allowance, type Rate, rates } from "../terms.ts";

export type TypedTown = {
  slug: string;
  payee: string;
  fees: Record<ParticipantKind, Record<Rate, string>>;
  sibling: string;
  early: string;
  deposit: string;
};
/** A row that can be empty carries its number, or it would be gone from what comes back. */
type Row = { row: string };

export type TypedOption = Row & {
  id: string;
  name: string;
  limit: string;
  prices: { town: string; minor: string }[];
};
export type TypedInstalment = Row & { dueOn: string; percent: string };
export type TypedRefund = Row & { daysBefore: string; percent: string };

/** An event's fees as their form holds them: what was typed. */
export type TypedFees = {
  version: string;
  earlyUntil: string;
  reducedCode: string;
  solidarityCode: string;
  keepsDeposit: string;
  towns: TypedTown[];
  options: TypedOption[];
  instalments: TypedInstalment[];
  refunds: TypedRefund[];
};

/** Rows that a list offers: what there is, and always some to add. */
const ROWS = { instalments: 3, refunds: 4, spareOptions: 2 };

const numbered = <One>(rows: One[], count: number, blank: () => One): (One & Row)[] =>
  [...rows, ...Array.from({ length: Math.max(0, count - rows.length) }, blank)].map((one, at) => {
    return { ...one, row: String(at + 1) };
  });

/** What is saved, as the form would hold it in a language. */
export function typedFees(board: FeesBoard, language: Language): TypedFees {
  const { version, terms, reducedCode, solidarityCode, towns, options } = board;
  const rows = options.map((one) => typedOption(board, language, one));
  const blank = { id: "", name: "", limit: null };
  const instalments = terms.instalments.map(({ dueOn, percent }) => {
    return { dueOn, percent: String(percent) };
  });
  const refunds = terms.refunds.map(({ daysBefore, percent }) => {
    return { daysBefore: String(daysBefore), percent: String(percent) };
  });
  return {
    ...{ version: String(version), earlyUntil: terms.earlyUntil ?? "" },
    ...{ reducedCode, solidarityCode, keepsDeposit: terms.keepsDeposit ? "on" : "" },
    towns: towns.map((town) => typedTown(town, language)),
    options: numbered(rows, rows.length + ROWS.spareOptions, () =>
      typedOption(board, language, blank),
    ),
    instalments: numbered(instalments, ROWS.instalments, () => ({ dueOn: "", percent: "" })),
    refunds: numbered(refunds, ROWS.refunds, () => ({ daysBefore: "", percent: "" })),
  };
}

function typedTown(
  { slug, payee, fees }: FeesBoard["towns"][number],
  language: Language,
): TypedTown {
  const shown = (allowance: Allowance | null | undefined) => {
    if (!allowance) return "";
    if ("percent" in allowance) return `${allowance.percent} %`;
    return typedHundredths(language, allowance.minor);
  };
  const amount = (kind: ParticipantKind, rate: Rate) => {
    const minor = fees?.amounts[kind]?.[rate];
    return minor === undefined ? "" : typedHundredths(language, minor);
  };
  const ratesOf = (kind: ParticipantKind) =>
    Object.fromEntries(rates.map((rate) => [rate, amount(kind, rate)])) as Record<Rate, string>;
  return {
    ...{ slug, payee: payee ?? "" },
    fees: Object.fromEntries(
      participantKinds.map((kind) => [kind, ratesOf(kind)]),
    ) as TypedTown["fees"],
    ...{ sibling: shown(fees?.sibling), early: shown(fees?.early), deposit: shown(fees?.deposit) },
  };
}

function typedOption(
  { towns }: FeesBoard,
  language: Language,
  { id, name, limit }: FeesBoard["options"][number],
): Omit<TypedOption, "row"> {
  const prices = towns.map(({ slug, fees }) => {
    const minor = fees?.options[id];
    return { town: slug, minor: minor === undefined ? "" : typedHundredths(language, minor) };
  });
  return { id, name, limit: limit === null ? "" : String(limit), prices };
}

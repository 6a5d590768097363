import { useTranslation } from "react-i18next";
import { participantKinds } from "#app/domain/places/free-places.ts";
import type { BothValues } from "#app/ui/both-versions.tsx";
import type { FeesBoard } from "../fees-queries.server.ts";
import { rates } from "../terms.ts";
import type { TypedFees } from "./typed-fees.ts";

type Sent<Value> = Value extends string ? Value : { [Key in keyof Value]?: Sent<Value[Key]> };

/** What arrived of the form: any part of it may be missing. */
type Typed = Sent<TypedFees>;

/** What something is called, and its value. */
type Named = readonly [string, string | undefined];

/** Each amount, day and share as it is saved and as it was typed. */
export function useBothFees(
  board: FeesBoard,
  saved: TypedFees,
  typed: Typed | undefined,
): BothValues[] {
  const parts = [useTowns(board), useOptions(board), useTerms()];
  const nameAll = (form: Typed) => new Map(parts.flatMap((named) => named(form)));
  const [before, now] = [nameAll(saved), nameAll(typed ?? {})];
  return [...new Set([...before.keys(), ...now.keys()])].map((label) => {
    return { label, saved: before.get(label) ?? "", typed: now.get(label) ?? "" };
  });
}

function useTowns({ towns, hostName }: FeesBoard) {
  const { t } = useTranslation(["fees", "places"]);
  return (form: Typed) =>
    towns.flatMap(({ slug, name }): Named[] => {
      const town = form.towns?.find((one) => one?.slug === slug);
      const payee = town?.payee && (town.payee === "own" ? name : hostName);
      const amounts = participantKinds.flatMap((kind) =>
        rates.map((rate): Named => {
          const label = [name, t(`places:kind.${kind}`), t(`fees:rate.${rate}`)].join(" · ");
          return [label, town?.fees?.[kind]?.[rate]];
        }),
      );
      return [
        [`${name} · ${t("fees:form.payee")}`, payee],
        [`${name} · ${t("fees:form.deposit")}`, town?.deposit],
        [`${name} · ${t("fees:form.sibling")}`, town?.sibling],
        [`${name} · ${t("fees:form.early")}`, town?.early],
        ...amounts,
      ];
    });
}

function useOptions({ towns }: FeesBoard) {
  const { t } = useTranslation("fees");
  return (form: Typed) =>
    (form.options ?? []).flatMap((option, at): Named[] => {
      const label = t("form.optionNumber", { number: at + 1 });
      const prices = towns.map(({ slug, name }): Named => {
        const price = option?.prices?.find((one) => one?.town === slug);
        return [`${label} · ${t("form.optionPrice", { town: name })}`, price?.minor];
      });
      return [
        [`${label} · ${t("form.optionName")}`, option?.name],
        [`${label} · ${t("form.optionLimit")}`, option?.limit],
        ...prices,
      ];
    });
}

function useTerms() {
  const { t } = useTranslation("fees");
  return (form: Typed): Named[] => [
    [t("form.earlyUntil"), form.earlyUntil],
    [t("form.reducedCode"), form.reducedCode],
    [t("form.solidarityCode"), form.solidarityCode],
    [t("form.keepsDeposit"), form.keepsDeposit ? "✓" : ""],
    ...(form.instalments ?? []).flatMap((row, at): Named[] => [
      [t("form.dueOn", { number: at + 1 }), row?.dueOn],
      [t("form.share", { number: at + 1 }), row?.percent],
    ]),
    ...(form.refunds ?? []).flatMap((row, at): Named[] => [
      [t("form.daysBefore", { number: at + 1 }), row?.daysBefore],
      [t("form.refund", { number: at + 1 }), row?.percent],
    ]),
  ];
}

import { participantKinds } from "#app/domain/places/free-places.ts";
import type { FeesForm } from "./schema.ts";
import { rates } from "./terms.ts";

/** Says what is wrong beside a field of the form. */
export type WrongInFees = (path: readonly (string | number)[], message: string) => void;

/** Everything that does not fit together in the fees of an event that begins on a day. */
export function wrongInFees(typed: FeesForm, startsOn: string, wrong: WrongInFees): void {
  wrongInTowns(typed, wrong);
  wrongInEarly(typed, startsOn, wrong);
  wrongInInstalments(typed, startsOn, wrong);
  wrongInRefunds(typed, wrong);
  wrongInOptions(typed, wrong);
}

type Town = FeesForm["towns"][number];

const optionPriceOf = ({ options }: FeesForm, slug: string) =>
  options.some(({ prices }) => prices.some((one) => one.town === slug && one.minor !== undefined));

/** True where a town's families pay something or other. */
const hasFees = (typed: FeesForm, { slug, fees }: Town) =>
  participantKinds.some((kind) => rates.some((rate) => fees[kind][rate] !== undefined)) ||
  optionPriceOf(typed, slug);

const pays = ({ fees }: Town) => participantKinds.some((kind) => (fees[kind].full ?? 0) > 0);

function wrongInTowns(typed: FeesForm, wrong: WrongInFees) {
  const hasRest = typed.instalments.some(({ percent }) => percent !== undefined);
  typed.towns.forEach((town, at) => {
    const { payee, fees, sibling, early, deposit } = town;
    const path = ["towns", at];
    const isStated = hasFees(typed, town) || sibling || early || deposit;
    if (isStated && !payee) wrong([...path, "payee"], "validation.payee");
    for (const kind of participantKinds) {
      const { full, reduced, solidarity } = fees[kind];
      const isLower = reduced !== undefined || solidarity !== undefined;
      if (isLower && full === undefined)
        wrong([...path, "fees", kind, "full"], "validation.fullFee");
      if (full === undefined) continue;
      if (reduced !== undefined && reduced > full)
        wrong([...path, "fees", kind, "reduced"], "validation.aboveFull");
      if (solidarity !== undefined && solidarity > full)
        wrong([...path, "fees", kind, "solidarity"], "validation.aboveFull");
    }
    if (hasRest && !deposit && pays(town)) wrong([...path, "deposit"], "validation.depositMissing");
  });
  if (!hasRest && typed.towns.some(({ deposit }) => deposit))
    wrong(["instalments", 0, "percent"], "validation.restMissing");
}

function wrongInEarly({ earlyUntil, towns }: FeesForm, startsOn: string, wrong: WrongInFees) {
  if (!earlyUntil && towns.some(({ early }) => early)) wrong(["earlyUntil"], "validation.earlyDay");
  if (earlyUntil && earlyUntil > startsOn) wrong(["earlyUntil"], "validation.dueAfterStart");
}

function wrongInInstalments({ instalments }: FeesForm, startsOn: string, wrong: WrongInFees) {
  const days = instalments.map(({ dueOn }) => dueOn);
  instalments.forEach(({ dueOn, percent }, at) => {
    const path = ["instalments", at];
    if (dueOn && percent === undefined) wrong([...path, "percent"], "validation.required");
    if (!dueOn && percent !== undefined) wrong([...path, "dueOn"], "validation.chooseDay");
    if (dueOn && dueOn > startsOn) wrong([...path, "dueOn"], "validation.dueAfterStart");
    if (dueOn && days.indexOf(dueOn) < at) wrong([...path, "dueOn"], "validation.twice");
  });
  const shares = instalments.map(({ percent = 0 }) => percent);
  const last = shares.findLastIndex((share) => share > 0);
  if (last >= 0 && shares.reduce((sum, share) => sum + share, 0) !== 100)
    wrong(["instalments", last, "percent"], "validation.shares");
}

function wrongInRefunds({ refunds }: FeesForm, wrong: WrongInFees) {
  refunds.forEach(({ daysBefore, percent }, at) => {
    const path = ["refunds", at];
    if (daysBefore === undefined && percent !== undefined)
      wrong([...path, "daysBefore"], "validation.required");
    if (daysBefore === undefined) return;
    if (percent === undefined) {
      wrong([...path, "percent"], "validation.required");
      return;
    }
    if (refunds.findIndex((other) => other.daysBefore === daysBefore) < at)
      wrong([...path, "daysBefore"], "validation.twice");
    const isBelowLater = refunds.some(
      (other) => (other.daysBefore ?? Infinity) < daysBefore && (other.percent ?? 0) > percent,
    );
    if (isBelowLater) wrong([...path, "percent"], "validation.refundOrder");
  });
}

function wrongInOptions({ options }: FeesForm, wrong: WrongInFees) {
  options.forEach(({ name, limit, prices }, at) => {
    const path = ["options", at];
    const isPriced = prices.some(({ minor }) => minor !== undefined);
    if (!name && (isPriced || limit !== undefined)) wrong([...path, "name"], "validation.required");
    if (name && !isPriced) wrong([...path, "prices", 0, "minor"], "validation.optionPrice");
  });
}

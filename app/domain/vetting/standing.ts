/** What a host family's file still lacks, and until when it holds: domain.md 4.3. Days as `2027-07-04`. */
import { checkTerms } from "./checks-by-country.ts";
import { type VettingRecord, visitItems, type VettingStep } from "./record.ts";

export type FiledRecord = { memberId: string | null; doneOn: string; record: VettingRecord };

export type Vetted = {
  members: readonly { id: string; birthYear: number; relation: "adult" | "child" }[];
  /** Country of the town that vets. */
  country: string;
  records: readonly FiledRecord[];
};

/** What is missing: of whom, where it is one person's, and how many, where several are needed. */
export type Gap = { step: VettingStep; memberId: string | null; count: number };

export type Standing = {
  gaps: Gap[];
  /** Last day for which everything seen holds; null while something is missing. */
  until: string | null;
};

/** A visit counts for a year, training for two, the code of conduct for a season. */
const VISIT_MONTHS = 12;
const TRAINING_MONTHS = 24;
const CODE_MONTHS = 12;
const REFERENCE_MONTHS = 36;

/** Three where a single adult has no child at home, else two. */
const REFERENCES = 2;

/** The day so many months later; the last of the month where there is no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

/** Days until which each step holds, the longest first; those that are over are left out. */
function termsOf({ records }: Vetted, today: string, step: VettingStep, memberId: string | null) {
  return records
    .filter((one) => one.record.step === step && one.memberId === memberId)
    .flatMap(({ doneOn, record }) => {
      const until = termOf(doneOn, record);
      return until !== null && until >= today ? [until] : [];
    })
    .sort()
    .reverse();
}

/** Until when one record holds; null for what does not count at all. */
function termOf(doneOn: string, record: VettingRecord): string | null {
  switch (record.step) {
    case "reference":
      return monthsAfter(doneOn, REFERENCE_MONTHS);
    case "check": {
      const { validMonths, paperMonths } = checkTerms(record.country);
      const isTooOld =
        paperMonths !== null &&
        record.certificateOn !== null &&
        monthsAfter(record.certificateOn, paperMonths) < doneOn;
      return record.isClear && !isTooOld ? monthsAfter(doneOn, validMonths) : null;
    }
    case "visit":
      return visitItems.every((item) => record.items.includes(item))
        ? monthsAfter(doneOn, VISIT_MONTHS)
        : null;
    case "training":
      return monthsAfter(doneOn, TRAINING_MONTHS);
    case "code":
      return monthsAfter(doneOn, CODE_MONTHS);
  }
}

/** Everything that has to be there, with how many of it and of whom. */
function needs({ members, country }: Vetted, today: string): Gap[] {
  const year = Number(today.slice(0, 4));
  const { fromAge } = checkTerms(country);
  const adults = members.filter(({ relation }) => relation === "adult");
  const isAlone = adults.length === 1 && members.length === 1;
  const checked = members.filter(({ birthYear }) => year - birthYear >= fromAge);
  return [
    { step: "reference", memberId: null, count: isAlone ? REFERENCES + 1 : REFERENCES },
    ...checked.map(({ id }): Gap => ({ step: "check", memberId: id, count: 1 })),
    { step: "visit", memberId: null, count: 1 },
    { step: "training", memberId: null, count: 1 },
    ...adults.map(({ id }): Gap => ({ step: "code", memberId: id, count: 1 })),
  ];
}

/** How a family's file stands on a day. A check that is not clear is never made good by an older one. */
export function standingOf(vetted: Vetted, today: string): Standing {
  const all = needs(vetted, today).map((need) => {
    const terms = isBarred(vetted, need) ? [] : termsOf(vetted, today, need.step, need.memberId);
    return { need, missing: need.count - terms.length, until: terms[need.count - 1] ?? null };
  });
  const gaps = all.flatMap(({ need, missing }) =>
    missing > 0 ? [{ ...need, count: missing }] : [],
  );
  const terms = all.flatMap(({ until }) => (until === null ? [] : [until])).sort();
  return { gaps, until: gaps.length > 0 ? null : (terms[0] ?? null) };
}

/** The last check of somebody says no. */
function isBarred({ records }: Vetted, { step, memberId }: Gap): boolean {
  if (step !== "check") return false;
  const last = records
    .filter((one) => one.memberId === memberId && one.record.step === "check")
    .sort((one, other) => (one.doneOn < other.doneOn ? -1 : 1))
    .at(-1);
  return last?.record.step === "check" && !last.record.isClear;
}

import type { ParticipantKind } from "#app/domain/events/guest-kinds.ts";
import { isBirthDate } from "#app/domain/people/birth-date.ts";
import { passportName, phone, residences, roomingGroups } from "#app/domain/people/schema.ts";
import { ageAt, type Asked, unfitAs } from "#app/domain/registrations/eligible.ts";
import { type Language, languages } from "#app/i18n/languages.ts";
import { isEmailAddress } from "#app/platform/email-address.ts";
import type { ImportField, Mapping } from "./columns.ts";
import type { Fault, FaultCode } from "./finding.ts";
import type { ImportedPerson } from "./plan.ts";
import { typedDay } from "./typed-day.ts";

type ImportTown = { slug: string; country: string; language: Language; isOwn: boolean };

/** What a row is held against: the event, its towns, and the words by which cells name things. */
export type RowRules = {
  event: Asked;
  /** By which nobody can be born later. */
  today: string;
  towns: readonly ImportTown[];
  /** What a row means whose cell is empty or which has no such column. */
  standard: { town: string | null; kind: ParticipantKind | null };
  /** What a cell names, whichever language it is written in; null for what names nothing. */
  named: {
    town: (cell: string) => string | null;
    kind: (cell: string) => ParticipantKind | null;
    residence: (cell: string) => string | null;
    language: (cell: string) => string | null;
    rooming: (cell: string) => string | null;
  };
};

const LONGEST_NAME = 120;

/** Reads a row by the mapping: the person, or everything that is wrong with her row. */
export function checkRow(
  cells: readonly string[],
  mapping: Mapping,
  rules: RowRules,
): { person: ImportedPerson } | { faults: Fault[] } {
  const cell = (field: ImportField) => cells[mapping[field] ?? -1] ?? "";
  const faults: Fault[] = [];
  const wrong = (code: FaultCode, value?: string): null => {
    faults.push(value === undefined ? { code } : { code, value });
    return null;
  };
  const reading: Reading = { cell, wrong, rules };
  if (cells.some((one) => one.includes("\ufffd"))) wrong("lettersLost");
  const names = namesOf(reading);
  const email = emailOf(reading);
  const town = townOf(reading);
  const kind = kindOf(reading);
  const birthDate = birthDateOf(reading);
  if (birthDate && kind) refuseAge(reading, kind, birthDate);
  const rest = restOf(reading, town);
  if (faults.length > 0 || !names || !email || !town || !kind || !birthDate) return { faults };
  return { person: { ...names, email, kind, birthDate, town: town.slug, ...rest } };
}

type Reading = {
  cell: (field: ImportField) => string;
  wrong: (code: FaultCode, value?: string) => null;
  rules: RowRules;
};

function namesOf({ cell, wrong }: Reading) {
  const [givenNames, familyName] = [cell("givenNames"), cell("familyName")];
  if (givenNames === "") return wrong("givenNamesMissing");
  if (givenNames.length > LONGEST_NAME || familyName.length > LONGEST_NAME)
    return wrong("nameTooLong");
  return { givenNames, familyName: familyName || null };
}

function emailOf({ cell, wrong }: Reading): string | null {
  const email = cell("email").toLowerCase();
  if (email === "") return wrong("emailMissing");
  return isEmailAddress(email) ? email : wrong("emailWrong", email);
}

function townOf({ cell, wrong, rules }: Reading): ImportTown | null {
  const typed = cell("town");
  const slug = typed === "" ? rules.standard.town : rules.named.town(typed);
  if (slug === null) return typed === "" ? wrong("townMissing") : wrong("townUnknown", typed);
  const town = rules.towns.find((one) => one.slug === slug);
  if (!town) return wrong("townUnknown", typed);
  return town.isOwn ? town : wrong("townNotYours", typed);
}

function kindOf({ cell, wrong, rules }: Reading): ParticipantKind | null {
  const typed = cell("kind");
  const kind = typed === "" ? rules.standard.kind : rules.named.kind(typed);
  if (kind !== null && rules.event.kinds.includes(kind)) return kind;
  return typed === "" ? wrong("kindMissing") : wrong("kindUnknown", typed);
}

function birthDateOf({ cell, wrong, rules }: Reading): string | null {
  const typed = cell("birthDate");
  if (typed === "") return wrong("birthDateMissing");
  const day = typedDay(typed);
  if (!day) return wrong("birthDateImpossible", typed);
  if (day > rules.today) return wrong("birthDateFuture", typed);
  return isBirthDate(day, rules.today) ? day : wrong("birthDateTooOld", typed);
}

function refuseAge({ wrong, rules }: Reading, kind: ParticipantKind, birthDate: string): void {
  const age = ageAt(rules.event, birthDate);
  const unfit = unfitAs(rules.event, kind, age);
  if (unfit) wrong(unfit.is, String(age));
}

/** What a file may leave out. */
function restOf({ cell, wrong, rules }: Reading, town: ImportTown | null) {
  const { named } = rules;
  const pick = <Value extends string>(
    field: "residence" | "language" | "rooming",
    all: readonly Value[],
    code: FaultCode,
  ): Value | null => {
    const typed = cell(field);
    if (typed === "") return null;
    return all.find((one) => one === named[field](typed)) ?? wrong(code, typed);
  };
  const home = residences.find((one) => one === town?.country) ?? "PL";
  const residence = pick("residence", residences, "residenceUnknown") ?? home;
  const language = pick("language", languages, "languageUnknown") ?? town?.language ?? "en";
  const rooming = pick("rooming", roomingGroups, "roomingUnknown");
  return {
    residence,
    language,
    rooming,
    ...passportOf(cell, wrong),
    emergency: emergencyOf(cell, wrong),
  };
}

function passportOf(cell: Reading["cell"], wrong: Reading["wrong"]) {
  const passport = (field: "passportGivenNames" | "passportFamilyName") => {
    const typed = cell(field);
    if (typed === "") return null;
    return passportName.safeParse(typed).data ?? wrong("passportLetters", typed);
  };
  return {
    passportGivenNames: passport("passportGivenNames"),
    passportFamilyName: passport("passportFamilyName"),
  };
}

function emergencyOf(cell: Reading["cell"], wrong: Reading["wrong"]) {
  const [name, typed] = [cell("emergencyName"), cell("emergencyPhone")];
  if (name === "" && typed === "") return null;
  if (name === "" || typed === "" || name.length > LONGEST_NAME) return wrong("emergencyHalf");
  const number = phone.safeParse(typed).data;
  return number ? { name, phone: number } : wrong("phoneWrong", typed);
}

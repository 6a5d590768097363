/** What is going to become of each row, once somebody accepts it. */
import { z } from "zod";
import { residences, roomingGroups } from "#app/domain/people/schema.ts";
import { participantKinds } from "#app/domain/events/guest-kinds.ts";
import { languages } from "#app/i18n/languages.ts";
import { type Choice, choices, faultCodes } from "./finding.ts";

/** A person and her registration, as a row tells them. */
const importedPerson = z.object({
  givenNames: z.string(),
  familyName: z.string().nullable(),
  birthDate: z.string(),
  email: z.string(),
  /** Address of the town that she comes from. */
  town: z.string(),
  kind: z.enum(participantKinds),
  residence: z.enum(residences),
  /** In which her guardian is written to. */
  language: z.enum(languages),
  passportGivenNames: z.string().nullable(),
  passportFamilyName: z.string().nullable(),
  rooming: z.enum(roomingGroups).nullable(),
  emergency: z.object({ name: z.string(), phone: z.string() }).nullable(),
});

export type ImportedPerson = z.output<typeof importedPerson>;

const fault = z.object({ code: z.enum(faultCodes), value: z.string().optional() });

const suspicion = z.object({
  ...{ name: z.string(), birthDate: z.string() },
  ...{ row: z.number().optional(), personId: z.string().optional() },
});

const at = z.number();

const plannedRow = z.discriminatedUnion("is", [
  z.object({ at, is: z.literal("good"), person: importedPerson }),
  z.object({ at, is: z.literal("faulty"), faults: z.array(fault) }),
  /** Somebody must say first whether she is another. */
  z.object({ at, is: z.literal("open"), person: importedPerson, suspicion }),
  /** Has become a registration from this or another file. */
  z.object({ at, is: z.literal("known") }),
]);

export type PlannedRow = z.output<typeof plannedRow>;

export const planSchema = z.array(plannedRow);

export const choicesSchema = z.record(z.string(), z.enum(choices));

/** What was decided of rows, by their numbers. */
export type Choices = Readonly<Record<string, Choice>>;

/** A row that becomes a registration: of a new person, or of one that is known. */
export type TakenRow = { at: number; person: ImportedPerson; personId: string | null };

/** The rows that become registrations, in the order of the file; whoever is under suspicion stays out until somebody decides. */
export function takenRows(plan: readonly PlannedRow[], decided: Choices): TakenRow[] {
  return plan.flatMap((row) => {
    if (row.is === "good") return { at: row.at, person: row.person, personId: null };
    if (row.is !== "open") return [];
    const choice = decided[row.at] ?? "leaveOut";
    if (choice === "leaveOut") return [];
    const personId = choice === "same" ? (row.suspicion.personId ?? null) : null;
    // Whoever is said to be the same as another row comes with that one.
    if (choice === "same" && personId === null) return [];
    return { at: row.at, person: row.person, personId };
  });
}

/** Rows that are registered together: one guardian's, from one town, in the order of the first of them. */
export function partiesOf(rows: readonly TakenRow[]): TakenRow[][] {
  const parties = new Map<string, TakenRow[]>();
  for (const row of rows) {
    // Somebody who is known already has a household of her own.
    const key = row.personId ?? `${row.person.email} ${row.person.town}`;
    const party = parties.get(key);
    if (party) party.push(row);
    else parties.set(key, [row]);
  }
  return [...parties.values()];
}

import type { Known } from "#app/domain/people/duplicate.ts";
import { formatName } from "#app/i18n/names.ts";
import { checkRow, type RowRules } from "./check-row.ts";
import type { Mapping } from "./columns.ts";
import type { Fault, Suspicion } from "./finding.ts";
import { PeopleIndex } from "#app/domain/people/people-index.ts";
import type { ImportedPerson, PlannedRow } from "./plan.ts";
import type { SheetRow } from "./sheet.ts";

type KnownPerson = Known & { personId: string; name: string };

/** What rows are compared with. */
type Against = {
  /** Registered for this event already. */
  registered: PeopleIndex<KnownPerson>;
  /** Known from elsewhere. */
  before: PeopleIndex<KnownPerson>;
  /** True for a row that has become a registration. */
  isImported: (person: ImportedPerson) => boolean;
};

/** Finds of one row after the other what becomes of it, in the order of the file. */
export class Planner {
  private readonly read = new PeopleIndex<Known & { at: number; name: string }>();
  private readonly mapping: Mapping;
  private readonly rules: RowRules;
  private readonly against: Against;

  constructor(mapping: Mapping, rules: RowRules, against: Against) {
    this.mapping = mapping;
    this.rules = rules;
    this.against = against;
  }

  /** The next row. */
  next({ at, cells }: SheetRow): PlannedRow {
    const checked = checkRow(cells, this.mapping, this.rules);
    if ("faults" in checked) return { at, is: "faulty", faults: checked.faults };
    const { person } = checked;
    if (this.against.isImported(person)) return { at, is: "known" };
    const fault = this.faultOf(person);
    if (fault) return { at, is: "faulty", faults: [fault] };
    const suspicion = this.suspicionOf(person);
    const name = formatName({ ...person, familyName: person.familyName ?? "" });
    this.read.add({ ...person, at, name });
    return suspicion ? { at, is: "open", person, suspicion } : { at, is: "good", person };
  }

  private faultOf(person: ImportedPerson): Fault | null {
    const twin = this.read.same(person);
    if (twin) return { code: "twiceInFile", value: String(twin.at) };
    return this.against.registered.same(person) ? { code: "alreadyRegistered" } : null;
  }

  private suspicionOf(person: ImportedPerson): Suspicion | null {
    const { registered, before } = this.against;
    const known = registered.like(person) ?? before.like(person);
    if (known) {
      const { name, birthDate, personId } = known;
      return { name, birthDate, personId };
    }
    const row = this.read.like(person);
    return row && { name: row.name, birthDate: row.birthDate, row: row.at };
  }
}

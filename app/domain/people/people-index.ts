/** Finds who may be the same person among thousands, without comparing everybody with everybody. */
import { type Known, mayBeSame } from "./duplicate.ts";
import { searchForms } from "./fold.ts";

/** Same names, same day: however they are written, in whatever order. */
const whole = ({ givenNames, familyName, birthDate }: Known): string[] =>
  [
    ...searchForms(`${givenNames} ${familyName ?? ""}`),
    ...searchForms(`${familyName ?? ""} ${givenNames}`),
  ].map((form) => `${birthDate} ${form}`);

const names = ({ givenNames, familyName }: Known) =>
  searchForms(`${givenNames} ${familyName ?? ""}`);

/** People by their birthdays and by their names, to be asked one at a time. */
export class PeopleIndex<One extends Known> {
  private readonly byDay = new Map<string, One[]>();
  private readonly byName = new Map<string, One[]>();
  private readonly byWhole = new Map<string, One>();

  /** Takes one more. */
  add(one: One): void {
    push(this.byDay, one.birthDate, one);
    for (const form of names(one)) push(this.byName, form, one);
    for (const form of whole(one)) if (!this.byWhole.has(form)) this.byWhole.set(form, one);
  }

  /** The first with the same names and birthday. */
  same(person: Known): One | null {
    for (const form of whole(person)) {
      const one = this.byWhole.get(form);
      if (one) return one;
    }
    return null;
  }

  /** The first whose names or birthday differ so little that it may be a slip. */
  like(person: Known): One | null {
    const near = [
      ...(this.byDay.get(person.birthDate) ?? []),
      ...names(person).flatMap((form) => this.byName.get(form) ?? []),
    ];
    return near.find((one) => mayBeSame(person, one)) ?? null;
  }
}

function push<One>(all: Map<string, One[]>, key: string, one: One): void {
  const known = all.get(key);
  if (known) known.push(one);
  else all.set(key, [one]);
}

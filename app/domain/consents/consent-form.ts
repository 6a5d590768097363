import type { ParticipantKind } from "#app/domain/events/guest-kinds.ts";
import { type ConsentRules, isAskedOf } from "./consent.ts";

/** What the choice of a permission is called in a form; `of` is whom it is about. */
export function decisionField(typeId: string, of = ""): string {
  const name = `c${typeId.replaceAll("-", "")}`;
  return of ? `${name}of${of.replaceAll("-", "")}` : name;
}

/** What says in a form which words were shown. */
export const printField = (typeId: string) => `t${typeId.replaceAll("-", "")}`;

type Asked = ConsentRules & { id: string; print: string };
type Person = { personId: string; kind: ParticipantKind };
type Sent = { get: (name: string) => FormDataEntryValue | null };

export type ReadConsents = {
  decisions: { personId: string; typeId: string; decision: "given" | "refused" }[];
  /** By field, what is wrong (a key of errors.json). */
  wrong: Record<string, string>;
  /** By field, what was chosen. */
  typed: Record<string, string>;
};

/** Reads what was said about each person to each permission that is asked for her. */
export function readConsents(
  types: readonly Asked[],
  people: readonly Person[],
  form: Sent,
): ReadConsents {
  const read: ReadConsents = { decisions: [], wrong: {}, typed: {} };
  for (const type of types)
    for (const { personId, kind } of people) {
      if (!isAskedOf(type, kind)) continue;
      const field = decisionField(type.id, personId);
      const typed = form.get(field);
      if (typeof typed === "string") read.typed[field] = typed;
      const wrong = wrongIn(type, typed, form.get(printField(type.id)));
      if (wrong) read.wrong[field] = wrong;
      else {
        const decision = typed === "given" ? "given" : "refused";
        read.decisions.push({ personId, typeId: type.id, decision });
      }
    }
  return read;
}

function wrongIn(type: Asked, typed: unknown, print: unknown): string | null {
  if (typed !== "given" && typed !== "refused") return "validation.choose";
  if (type.isRequired && typed === "refused") return "validation.consent";
  return print === type.print ? null : "validation.consentChanged";
}

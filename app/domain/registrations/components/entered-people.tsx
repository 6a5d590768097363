import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import type { ParticipantKind } from "#app/domain/events/guest-kinds.ts";
import { DateField } from "#app/ui/date-field.tsx";
import { RadioField, SelectField, TextField } from "#app/ui/fields.tsx";
import type { EnterPage } from "../held-places-queries.server.ts";

export type TypedPerson = {
  givenNames?: string;
  familyName?: string;
  birth?: { day: string; month: string; year: string };
  kind?: string;
  known?: string;
};

type Person = FieldMetadata<TypedPerson>;

type Props = {
  people: Person[];
  kinds: readonly ParticipantKind[];
  held: EnterPage["held"];
  reply: DeskReply | undefined;
};

/** The people of a family: the first open, room for more below it. */
export function EnteredPeople({ people, kinds, held, reply }: Props) {
  const { t } = useTranslation("roster");
  const rows = people.map((person, at) => {
    const isAsked = reply?.refusal?.code === "personKnown" && reply.refusal.params.at === at;
    const fields = <PersonFields {...{ person, at, isAsked }} kinds={held ? [] : kinds} />;
    if (at === 0) return <div key={person.key}>{fields}</div>;
    return (
      <details key={person.key} open={isAsked || isTyped(person) || undefined}>
        <summary>{t("enter.more", { number: at + 1 })}</summary>
        {fields}
      </details>
    );
  });
  return <div className="stack--s">{rows}</div>;
}

/** Something stands in the fields of a person, or is wrong with it. */
function isTyped(person: Person): boolean {
  const { givenNames, familyName, birth, known } = person.getFieldset();
  const { day, month, year } = birth.getFieldset();
  return [givenNames, familyName, known, day, month, year].some(
    ({ initialValue, errors }) => Boolean(initialValue) || errors !== undefined,
  );
}

/** A field's metadata answer when asked, and are lost when spread. */
const partOf = ({ id, name, initialValue }: FieldMetadata<string | undefined>) => ({
  ...{ id, name, initialValue },
});

type OneProps = Pick<Props, "kinds"> & { person: Person; at: number; isAsked: boolean };

function PersonFields({ person, kinds, at, isAsked }: OneProps) {
  const { t } = useTranslation(["roster", "people", "registrations"]);
  const { givenNames, familyName, birth, kind, known } = person.getFieldset();
  const { day, month, year } = birth.getFieldset();
  return (
    <fieldset className="field stack--s">
      <legend>{t("enter.person", { number: at + 1 })}</legend>
      {isAsked || known.initialValue ? (
        <RadioField
          field={known}
          label={t("enter.known")}
          options={[
            { value: "same", label: t("enter.same"), hint: t("enter.sameHint") },
            { value: "another", label: t("enter.another") },
          ]}
        />
      ) : null}
      <TextField field={givenNames} label={t("people:field.givenNames")} autoComplete="off" />
      <TextField field={familyName} label={t("people:field.familyName")} autoComplete="off" />
      <DateField
        legend={t("people:field.birthDate")}
        {...{ day: partOf(day), month: partOf(month), year: partOf(year) }}
        errors={day.errors}
        isBirthday={false}
      />
      {kinds.length > 1 ? (
        <SelectField
          field={kind}
          label={t("people.as")}
          options={kinds.map((value) => ({ value, label: t(`registrations:kind.${value}`) }))}
        />
      ) : (
        <input type="hidden" name={kind.name} value={kind.initialValue} />
      )}
    </fieldset>
  );
}

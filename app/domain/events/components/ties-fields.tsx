import { useTranslation } from "react-i18next";
import { type ParticipantKind, participantKinds } from "../guest-kinds.ts";
import { CheckboxesField } from "#app/ui/checkboxes-field.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import type { EventFactsInForm } from "../facts-queries.server.ts";
import { FactGroup, type Fields, useOwn } from "./facts-fields.tsx";

type HostProps = {
  fields: Fields<"hostId" | "coHosts">;
  facts: Pick<EventFactsInForm, "hosts" | "towns">;
};

/** Which town hosts, and which ones invite with it. */
export function HostFields({ fields, facts }: HostProps) {
  const { t } = useTranslation("manage");
  const { own } = useOwn(fields);
  const options = (towns: readonly { id: string; name: string }[]) =>
    towns.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FactGroup title={t("event.group.hosts")}>
      <SelectField {...own("hostId")} hint={t("event.hint.host")} options={options(facts.hosts)} />
      <CheckboxesField
        {...own("coHosts")}
        hint={t("event.hint.coHosts")}
        options={options(facts.towns)}
      />
    </FactGroup>
  );
}

type KindsProps = { fields: Fields<"kinds" | `${ParticipantKind}${"From" | "To"}`> };

/** Who is asked to come, and of which ages where they differ from the event's. */
export function KindsFields({ fields }: KindsProps) {
  const { t } = useTranslation("manage");
  const { own, options } = useOwn(fields);
  return (
    <>
      <CheckboxesField
        {...own("kinds")}
        hint={t("event.hint.kinds")}
        options={options(participantKinds)}
      />
      {participantKinds.map((kind) => (
        <div key={kind} className="places-grid">
          {([`${kind}From`, `${kind}To`] as const).map((name) => (
            <TextField key={name} {...own(name)} inputMode="numeric" autoComplete="off" />
          ))}
        </div>
      ))}
    </>
  );
}

type TiesProps = {
  fields: Fields<"edition" | "seriesWith" | "returnOf">;
  facts: Pick<EventFactsInForm, "ties" | "head" | "saved">;
};

/** What the event follows: earlier editions, and the visit it returns. */
export function TiesFields({ fields, facts }: TiesProps) {
  const { t } = useTranslation("manage");
  const { own } = useOwn(fields);
  const { series, visits } = facts.ties;
  const named = (events: typeof series) => [
    { value: "", label: t("event.none") },
    ...events.map(({ id, name, startsOn }) => ({
      value: id,
      label: `${name} (${startsOn.getUTCFullYear()})`,
    })),
  ];
  const isAlone = facts.saved.seriesWith && !series.some(({ id }) => id === facts.saved.seriesWith);
  const itself = isAlone ? [{ value: facts.saved.seriesWith, label: facts.head.title }] : [];
  return (
    <FactGroup title={t("event.group.ties")}>
      <TextField
        {...own("edition")}
        hint={t("event.hint.edition")}
        inputMode="numeric"
        width="code"
      />
      <SelectField {...own("seriesWith")} options={[...named(series), ...itself]} />
      <SelectField {...own("returnOf")} hint={t("event.hint.returnOf")} options={named(visits)} />
    </FactGroup>
  );
}

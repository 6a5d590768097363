import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { Button } from "#app/ui/button.tsx";
import { type Option, SelectField, TextField } from "#app/ui/fields.tsx";
import type { RosterFilter } from "../roster-filter.ts";
import type { Roster } from "../roster-queries.server.ts";
import { missingKinds } from "../missing.ts";
import { registrationStates } from "../state.ts";

const fieldNamed = (name: keyof RosterFilter, initialValue = "") => ({
  ...{ id: `roster-${name}`, name, initialValue, errors: undefined },
  ...{ errorId: `roster-${name}-error`, descriptionId: `roster-${name}-hint` },
});

/** Narrows the list by name, town, kind and state; everything asked for stands in the address. */
export function RosterSearch({ list }: { list: Roster }) {
  const { t } = useTranslation(["roster", "registrations"]);
  const { lang = "en" } = useParams();
  const { filter, towns, kinds, head } = list;
  const options = (all: Option[]) => [{ value: "", label: t("roster:search.any") }, ...all];
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <Form method="get" className="roster-search" autoComplete="off">
      <TextField field={fieldNamed("name", filter.name)} label={t("roster:search.name")} />
      {towns.length > 1 ? (
        <SelectField
          field={fieldNamed("town", filter.town)}
          label={t("roster:people.town")}
          options={options(towns.map(({ slug, name }) => ({ value: slug, label: name })))}
        />
      ) : null}
      {kinds.length > 1 ? (
        <SelectField
          field={fieldNamed("kind", filter.kind)}
          label={t("roster:people.as")}
          options={options(
            kinds.map((kind) => ({ value: kind, label: t(`registrations:kind.${kind}`) })),
          )}
        />
      ) : null}
      <SelectField
        field={fieldNamed("state", filter.state)}
        label={t("roster:people.state")}
        options={options(
          registrationStates.map((state) => ({
            value: state,
            label: t(`registrations:state.${state}.badge`),
          })),
        )}
      />
      <SelectField
        field={fieldNamed("missing", filter.missing)}
        label={t("roster:search.missing")}
        options={options(
          missingKinds.map((value) => ({ value, label: t(`roster:missing.${value}`) })),
        )}
      />
      <p className="bar">
        <Button>{t("roster:search.show")}</Button>
        {isNarrowed ? (
          <a className="jump" href={deskPath(lang, head.slug, "roster")}>
            {t("roster:search.all")}
          </a>
        ) : null}
      </p>
    </Form>
  );
}

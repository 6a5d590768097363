import { Form, Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import type { HealthList } from "../event-queries.server.ts";
import { needKinds } from "../schema.ts";
import { HealthDeskHead } from "./health-desk-head.tsx";
import { HealthFacts } from "./health-facts.tsx";

const fieldNamed = (name: string, initialValue: string) => ({
  ...{ id: `needs-${name}`, name, initialValue, errors: undefined },
  ...{ errorId: `needs-${name}-error`, descriptionId: `needs-${name}-hint` },
});

/** Who needs what at an event, for those who are named for it. */
export function HealthListPage({ list }: { list: HealthList }) {
  const { t } = useTranslation("health");
  const { head, asked, people, count, withoutNeeds, missing } = list;
  const isNarrowed = asked.name !== undefined || asked.need !== undefined;
  return (
    <div className="wrap">
      <HealthDeskHead head={head} here="health">
        <p className="lead">{t("list.lead")}</p>
      </HealthDeskHead>
      {count === 0 ? (
        <EmptyState title={t("list.nobody")} text={t("list.nobodyText")} />
      ) : (
        <>
          <Search asked={asked} />
          <section className="section stack--s" aria-labelledby="people">
            <h2 id="people">{t("list.people", { count: people.length })}</h2>
            {people.length === 0 && isNarrowed ? <p>{t("list.noneFound")}</p> : null}
            <People people={people} slug={head.slug} />
            {isNarrowed ? null : <p>{t("list.withoutNeeds", { count: withoutNeeds })}</p>}
          </section>
          <Missing missing={missing} />
        </>
      )}
    </div>
  );
}

function Search({ asked }: Pick<HealthList, "asked">) {
  const { t } = useTranslation("health");
  const any = { value: "", label: t("list.any") };
  return (
    <Form method="get" className="section stack--s" autoComplete="off">
      <TextField
        field={fieldNamed("name", asked.name ?? "")}
        label={t("list.name")}
        hint={t("list.nameHint")}
      />
      <SelectField
        field={fieldNamed("need", asked.need ?? "")}
        label={t("list.need")}
        options={[any, ...needKinds.map((value) => ({ value, label: t(`need.${value}`) }))]}
      />
      <p className="bar">
        <Button>{t("list.show")}</Button>
      </p>
    </Form>
  );
}

function People({ people, slug }: Pick<HealthList, "people"> & { slug: string }) {
  const { t } = useTranslation("health");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const sorted = formats.sortByName(people, (person) => formats.listedName(person));
  return (
    <ul className="stack--s">
      {sorted.map(({ registrationId, record, language, age, town, ...person }) => (
        <li key={registrationId} className="card stack--s">
          <h3>
            <Link to={`${deskPath(lang, slug, "health")}/${registrationId}`}>
              {formats.name(person)}
            </Link>
          </h3>
          <p className="quiet">{t("list.ageAndTown", { count: age, town })}</p>
          {record ? <HealthFacts record={record} language={language} isBrief /> : null}
        </li>
      ))}
    </ul>
  );
}

function Missing({ missing }: Pick<HealthList, "missing">) {
  const { t } = useTranslation("health");
  const formats = useFormats();
  if (missing.length === 0) return null;
  const sorted = formats.sortByName(missing, (person) => formats.listedName(person));
  return (
    <section className="section stack--s" aria-labelledby="missing">
      <h2 id="missing">{t("list.missing", { count: missing.length })}</h2>
      <p>{t("list.missingText")}</p>
      <ul>
        {sorted.map(({ town, ...person }, at) => (
          <li key={at}>
            {formats.name(person)} <span className="quiet">{town}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { OwnPerson } from "../queries.server.ts";

/** A family's people, each with what shows that it is the right entry. */
export function PeopleList({ people }: { people: readonly OwnPerson[] }) {
  const { t } = useTranslation("people");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  return (
    <ul className="stack--s">
      {people.map((person) => {
        const { id, birthDate, age, passport, checkedOn, mayWrite } = person;
        const name = formats.name(person);
        return (
          <li key={id} className="sheet stack--s">
            <h2>{mayWrite ? <Link to={`/${lang}/family/people/${id}`}>{name}</Link> : name}</h2>
            <p>{t("list.born", { date: formats.day(birthDate), count: age })}</p>
            <p>{passport ? t("list.passport", { name: passport }) : t("list.noPassport")}</p>
            <p>
              <Link to={`/${lang}/family/people/${id}/health`}>{t("list.health")}</Link>
            </p>
            <p className="hint">{t("list.checked", { date: formats.day(checkedOn) })}</p>
          </li>
        );
      })}
    </ul>
  );
}

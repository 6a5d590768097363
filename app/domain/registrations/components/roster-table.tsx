import { Link, useParams } from "@remix-run/react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { StateBadge } from "#app/ui/state-badge.tsx";
import type { Roster } from "../roster-queries.server.ts";

/** People with their age at the event, their town, and how they stand. */
export function RosterTable({ people }: Pick<Roster, "people">) {
  const { t } = useTranslation(["roster", "registrations"]);
  const { lang = "en" } = useParams();
  const formats = useFormats();
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <th scope="col">{t("roster:people.name")}</th>
          <th scope="col" className="r">
            {t("roster:people.age")}
          </th>
          <th scope="col">{t("roster:people.town")}</th>
          <th scope="col">{t("roster:people.as")}</th>
          <th scope="col">{t("roster:people.state")}</th>
          <th scope="col">{t("roster:people.since")}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, age, town, kind, state, changedAt, isLacking, ...person }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/${lang}/manage/registrations/${id}`}>{formats.listedName(person)}</Link>
            </th>
            <td className="r">
              <span className="cell-label">{t("roster:people.age")}</span>
              {formats.number(age)}
            </td>
            <td>{town}</td>
            <td>{t(`registrations:kind.${kind}`)}</td>
            <td>
              <StateBadge state={state} plain>
                {t(`registrations:state.${state}.badge`)}
              </StateBadge>
              {isLacking ? (
                <Fragment>
                  <br />
                  <span className="quiet">{t("roster:people.lacking")}</span>
                </Fragment>
              ) : null}
            </td>
            <td>
              <span className="cell-label">{t("roster:people.since")}</span>
              {formats.day(changedAt)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

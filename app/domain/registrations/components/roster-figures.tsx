import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { Roster } from "../roster-queries.server.ts";

const columns = ["confirmed", "held", "waiting", "toDecide"] as const;

/** Of each town how many people are in which state, and how many places it may still take. */
export function RosterFigures({ towns }: Pick<Roster, "towns">) {
  const { t } = useTranslation("roster");
  const formats = useFormats();
  return (
    <section className="section stack--s" aria-labelledby="figures">
      <h2 id="figures">{t("figures.title")}</h2>
      <table className="table table--cards roster-figures">
        <thead>
          <tr>
            <th scope="col">{t("figures.town")}</th>
            {columns.map((column) => (
              <th scope="col" className="r" key={column}>
                {t(`figures.${column}`)}
              </th>
            ))}
            <th scope="col">{t("figures.free")}</th>
          </tr>
        </thead>
        <tbody>
          {towns.map((town) => (
            <tr key={town.slug}>
              <th scope="row">{town.name}</th>
              {columns.map((column) => (
                <td className="r" key={column}>
                  <span className="cell-label">{t(`figures.${column}`)}</span>
                  {formats.number(town[column])}
                </td>
              ))}
              <td>
                <span className="cell-label">{t("figures.free")}</span>
                <Free free={town.free} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Free({ free }: Pick<Roster["towns"][number], "free">) {
  const { t } = useTranslation(["roster", "registrations"]);
  const formats = useFormats();
  return free.map(({ kind, count }) => (
    <span className="roster-free" key={kind}>
      {t("roster:figures.freeOf", {
        kind: t(`registrations:kind.${kind}`),
        places: formats.number(count),
      })}
    </span>
  ));
}

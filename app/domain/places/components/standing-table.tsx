import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { townColour } from "#app/ui/town-colours.ts";
import { TownMark } from "#app/ui/town-mark.tsx";
import type { PlacesBoard } from "../board-queries.server.ts";

const lines = ["capacity", "taken", "kept", "released", "open"] as const;

/** The whole at a glance: what there is of each kind, and how much of it each town may take now. */
export function StandingTable({ board }: { board: PlacesBoard }) {
  const { t } = useTranslation("places");
  const formats = useFormats();
  const { standing, towns, overall } = board;
  return (
    <section className="section" aria-labelledby="standing">
      <h2 id="standing">{t("standing.title")}</h2>
      {overall === null ? null : (
        <p>{t("standing.overall", { count: overall, number: formats.number(overall) })}</p>
      )}
      <table className="table places-table">
        <thead>
          <tr>
            <th scope="col">{t("standing.what")}</th>
            {standing.map(({ kind }) => (
              <th key={kind} scope="col" className="r">
                {t(`kind.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line}>
              <th scope="row">{t(`standing.${line}`)}</th>
              {standing.map((of) => (
                <td key={of.kind} className="r">
                  {formats.number(of[line])}
                </td>
              ))}
            </tr>
          ))}
          {towns.map(({ slug, name, colour, isHost, free }) => (
            <tr key={slug}>
              <th scope="row">
                <TownMark name={name} colour={townColour(colour)} host={isHost} />
                <span className="quiet">{t("standing.freeTo")}</span>
              </th>
              {free.map(({ kind, count }) => (
                <td key={kind} className="r">
                  {formats.number(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

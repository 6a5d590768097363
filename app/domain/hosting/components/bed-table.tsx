import { Lock } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { HostCard } from "../board-queries.server.ts";

type Props = {
  days: readonly string[];
  rows: HostCard["rows"];
  host: string;
  name: string;
  linkOf: (guest: string) => string;
};

/** Beds of a family, a row each, by night; guests lead to their reasons. */
export function BedTable({ days, rows, host, name, linkOf }: Props) {
  const { t } = useTranslation("hosting");
  const { day: format, range } = useFormats();
  return (
    <table className="beds">
      <caption className="sr">{name}</caption>
      <thead>
        <tr>
          {days.map((day) => (
            <th key={day} scope="col">
              <span aria-hidden="true">{Number(day.slice(8))}</span>
              <span className="sr">{format(day)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, at) =>
              cell.is === "guest" ? (
                <td key={at} colSpan={cell.span}>
                  <a
                    className={`stay k-${cell.guest.colour}${cell.guest.was === host ? "" : " is-new"}`}
                    href={linkOf(cell.guest.id)}
                  >
                    <span className="stay__name">{cell.guest.name}</span>
                    {cell.guest.isLocked ? (
                      <Lock className="icon" role="img" aria-label={t("board.locked")} />
                    ) : null}
                    {cell.span < days.length ? (
                      <span className="sr">
                        {range(days[cell.guest.from] ?? "", days[cell.guest.until - 1] ?? "")}
                      </span>
                    ) : null}
                    {cell.guest.was === host ? null : (
                      <span className="sr">{t("board.isNew")}</span>
                    )}
                  </a>
                </td>
              ) : (
                <td key={at} colSpan={cell.span} className={`beds__${cell.is}`}>
                  <span className={cell.is === "away" ? "sr" : undefined}>
                    {t(`board.${cell.is}`)}
                  </span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

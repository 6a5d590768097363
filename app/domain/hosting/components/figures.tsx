import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { HostingBoard } from "../board-queries.server.ts";

/** How good what is shown is; of a proposal the old figure stands behind, struck out. */
export function QualityFigures({ board }: { board: HostingBoard }) {
  const { t } = useTranslation("hosting");
  const { number, percent } = useFormats();
  const { figures, before } = board;
  const share = ({ commonLanguage, placed }: typeof figures) =>
    placed === 0 ? "–" : percent(commonLanguage / placed);
  const points = (value: number | null) => (value === null ? "–" : number(value, 0));
  const rows = [
    {
      label: t("figures.placed"),
      value: t("figures.ofAll", { part: figures.placed, all: figures.guests }),
      was: before && number(before.placed, 0),
    },
    { label: t("figures.language"), value: share(figures), was: before && share(before) },
    { label: t("figures.mean"), value: points(figures.mean), was: before && points(before.mean) },
    {
      label: t("figures.worst"),
      value: points(figures.worst),
      was: before && points(before.worst),
    },
    {
      label: t("figures.violations"),
      value: number(figures.violations, 0),
      was: before && number(before.violations, 0),
    },
    ...(before
      ? [{ label: t("figures.changes"), value: number(board.changes, 0), was: null }]
      : []),
  ];
  return (
    <ul className="quality" aria-label={t("figures.label")}>
      {rows.map(({ label, value, was }) => (
        <li key={label}>
          <b>
            {value}
            {was !== null && was !== value ? (
              <>
                {" "}
                <del>
                  <span aria-hidden="true">{was}</span>
                  <span className="sr">{t("figures.was", { value: was })}</span>
                </del>
              </>
            ) : null}
          </b>
          {label}
        </li>
      ))}
    </ul>
  );
}

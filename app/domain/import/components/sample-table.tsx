import { useTranslation } from "react-i18next";

type Props = { columns: readonly { name: string; samples: readonly string[] }[] };

/** The columns of a file with their first cells, one column a line: it fits every screen. */
export function SampleTable({ columns }: Props) {
  const { t } = useTranslation("import");
  return (
    <details open={columns.length <= 8}>
      <summary>{t("mapping.sample")}</summary>
      <table className="table table--cards">
        <tbody>
          {columns.map(({ name, samples }, at) => (
            // A column has its place and nothing else: two may be called the same.
            <tr key={at}>
              <th scope="row">{name || t("mapping.unnamed", { number: at + 1 })}</th>
              <td className="quiet">{samples.filter(Boolean).join(" · ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

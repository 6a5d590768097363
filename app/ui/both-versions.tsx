import { useTranslation } from "react-i18next";

/** What is saved of a field, and what the reader typed into it; both may be empty. */
export type BothValues = { label: string; saved: string; typed: string };

/** After somebody else was quicker: what differs, side by side. The form below still holds what was typed. */
export function BothVersions({ values }: { values: readonly BothValues[] }) {
  const { t } = useTranslation("errors");
  const different = values.filter(({ saved, typed }) => saved !== typed);
  if (different.length === 0) return <p>{t("bothVersions.same")}</p>;
  return (
    <dl className="both">
      {different.map(({ label, saved, typed }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <b>{t("bothVersions.saved")}</b>
            <span>{saved || t("bothVersions.empty")}</span>
          </dd>
          <dd>
            <b>{t("bothVersions.typed")}</b>
            <span>{typed || t("bothVersions.empty")}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { statusOn } from "../history.ts";
import type { TwinningPage } from "../queries.server.ts";

/** What kind of partnership it is, how it stands and began, and in what the towns work together. */
export function TwinningFacts({ twinning, today }: { twinning: TwinningPage; today: string }) {
  const { t } = useTranslation("twinnings");
  const formats = useFormats();
  const { kind, origin, fields, steps } = twinning;
  const facts = [
    [t("fact.kind"), t(`kind.${kind}`)],
    [t("fact.status"), t(`status.${statusOn(steps, today)}`)],
    [t("fact.origin"), origin ? t(`origin.${origin}`) : t("unknown")],
    [
      t("fact.fields"),
      fields.length > 0 ? formats.list(fields.map((field) => t(`field.${field}`))) : t("unknown"),
    ],
  ];
  return (
    <dl className="known town-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

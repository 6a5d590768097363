import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { GuestPanel } from "../guest-panel.server.ts";

type Props = { panel: GuestPanel; query: (more: Record<string, string>) => string };

/** What was asked about a guest: why she has no family, what would help, and what another family would cost. */
export function PanelAnswers({ panel, query }: Props) {
  return (
    <>
      <Price panel={panel} />
      <Nowhere {...{ panel, query }} />
    </>
  );
}

function Price({ panel: { price } }: Pick<Props, "panel">) {
  const { t } = useTranslation("hosting");
  const { list, number } = useFormats();
  if (!price) return null;
  const signed = (points: number) => `${points > 0 ? "+" : ""}${number(points, 0)}`;
  return (
    <Notice title={t("panel.priceTitle", { family: price.name })}>
      {price.moves === null ? (
        <p>{t("panel.priceNone")}</p>
      ) : (
        <ul>
          {price.moves.map(({ names, to, points }) => (
            <li key={names.join()}>
              {to === null
                ? t("panel.moveOut", { names: list(names) })
                : t("panel.moveTo", { names: list(names), family: to, points: signed(points) })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function Nowhere({ panel: { nowhere, ways, id, isProposal }, query }: Props) {
  const { t } = useTranslation("hosting");
  if (!nowhere || isProposal) return null;
  const { possible, families, rules } = nowhere;
  return (
    <Notice tone="attention" title={t("nowhere.title", { possible, families })}>
      <ul>
        {rules.map(({ rule, count }) => (
          <li key={rule}>{t("nowhere.rule", { reason: t(`whyNot.${rule}`), number: count })}</li>
        ))}
      </ul>
      {ways === null ? (
        <p>
          <a href={query({ guest: id, ways: "1" })}>{t("ways.ask")}</a>
        </p>
      ) : (
        <Ways ways={ways} />
      )}
    </Notice>
  );
}

function Ways({ ways }: { ways: NonNullable<GuestPanel["ways"]> }) {
  const { t } = useTranslation("hosting");
  if (ways.length === 0) return <p>{t("ways.none")}</p>;
  return (
    <>
      <p>
        <b>{t("ways.title")}</b>
      </p>
      <ul>
        {ways.map(({ is, family, count }, at) => (
          <li key={at}>{t(`ways.${is}`, { family, age: count })}</li>
        ))}
      </ul>
    </>
  );
}

import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import type { Family, GuestPanel } from "../guest-panel.server.ts";

type Props = { panel: GuestPanel; query: (more: Record<string, string>) => string };

/** Families where a guest could be, the best before the others, and those where she cannot, each with its reasons. */
export function FamilyChoice({ panel, query }: Props) {
  const { t } = useTranslation("hosting");
  const possible = panel.families.filter(({ never }) => never.length === 0);
  const never = panel.families.filter((family) => family.never.length > 0);
  return (
    <>
      <h3>{t(panel.here ? "panel.others" : "panel.families")}</h3>
      <ul className="choices">
        {possible.map((family) => (
          <Choice key={family.id} {...{ family, guest: panel.id, query }} />
        ))}
      </ul>
      {never.length > 0 ? (
        <details>
          <summary>
            {t("panel.never")} ({never.length})
          </summary>
          <ul className="choices">
            {never.map((family) => (
              <li key={family.id}>
                <b>{family.name}</b>
                <Reasons family={family} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

type ChoiceProps = { family: Family; guest: string; query: Props["query"] };

function Choice({ family, guest, query }: ChoiceProps) {
  const { t } = useTranslation(["hosting", "common"]);
  return (
    <li>
      <span>
        <b>{family.name}</b>{" "}
        <span className="quiet">{t("panel.score", { count: family.score })}</span>
      </span>
      <Reasons family={family} />
      {family.obstacles.length === 0 ? (
        <Form method="post">
          <input type="hidden" name="guest" value={guest} />
          <input type="hidden" name="host" value={family.id} />
          <Button
            variant="line"
            small
            name="intent"
            value="move"
            aria-label={t("common:actionOf", { action: t("panel.move"), name: family.name })}
          >
            {t("panel.move")}
          </Button>
        </Form>
      ) : (
        <a className="jump" href={query({ guest, price: family.id })}>
          {t("panel.price")}
        </a>
      )}
    </li>
  );
}

/** Why not there: rules by name, or what stands in the way just now. */
function Reasons({ family }: { family: Family }) {
  const { t } = useTranslation("hosting");
  const { list } = useFormats();
  const lines = [
    ...family.never.map((reason) => t(`whyNot.${reason}`)),
    ...family.obstacles.map(({ rule, names }) =>
      rule === "notWith" || rule === "leavesAlone"
        ? t(`whyNot.${rule}`, { names: list(names) })
        : t(`whyNot.${rule}`),
    ),
  ];
  return lines.length === 0 ? null : <small className="quiet">{lines.join(" · ")}</small>;
}

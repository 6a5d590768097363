import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { GuestPanel } from "../guest-panel.server.ts";
import { FamilyChoice } from "./family-choice.tsx";
import { GuestReasons } from "./guest-reasons.tsx";
import { PanelAnswers } from "./panel-answers.tsx";

type Props = { panel: GuestPanel; query: (more: Record<string, string>) => string };

/** One guest: where she is and why, what can be done, and where else she could be. */
export function GuestSidePanel({ panel, query }: Props) {
  const { t } = useTranslation("hosting");
  const { list, day } = useFormats();
  const { here } = panel;
  return (
    <aside className="panel stack--s" id="panel" aria-labelledby="panel-title">
      <div className="bar">
        <h2 id="panel-title">{panel.name}</h2>
        <a className="jump" href={query({})}>
          {t("panel.close")}
        </a>
      </div>
      <p className="quiet">
        {here ? t("panel.at", { family: here.name }) : t("panel.nowhere")}
        {panel.with.length > 0 ? (
          <>
            <br />
            {t("panel.with", { names: list(panel.with) })}
          </>
        ) : null}
      </p>
      {here ? (
        <>
          <p className="panel__score">{t("panel.score", { count: here.score })}</p>
          <GuestReasons here={here} />
          {panel.isProposal ? null : (
            <Notice tone="good" title={t("panel.keepsRules")}>
              {here.approvedUntil
                ? t("board.approvedUntil", { date: day(here.approvedUntil) })
                : null}
            </Notice>
          )}
        </>
      ) : null}
      {panel.isTold ? null : <p className="small quiet">{t("panel.untold")}</p>}
      {panel.isGrouped ? null : <p className="small quiet">{t("panel.ungrouped")}</p>}
      {panel.isProposal ? null : <Deeds panel={panel} />}
      <PanelAnswers {...{ panel, query }} />
      {panel.isProposal ? null : <FamilyChoice {...{ panel, query }} />}
    </aside>
  );
}

/** What can be done with a guest where she is. */
function Deeds({ panel }: { panel: GuestPanel }) {
  const { t } = useTranslation("hosting");
  const { here, isLocked, isApart } = panel;
  const mayPart = isApart || panel.with.length > 0;
  if (!here && !mayPart) return null;
  return (
    <Form method="post" className="bar">
      <input type="hidden" name="guest" value={panel.id} />
      {here ? (
        <>
          <Button variant="line" small name="intent" value={isLocked ? "unlock" : "lock"}>
            {t(isLocked ? "panel.unlock" : "panel.lock")}
          </Button>
          <Button variant="quiet" small name="intent" value="takeOut">
            {t("panel.takeOut")}
          </Button>
        </>
      ) : null}
      {mayPart ? (
        <Button variant="quiet" small name="intent" value={isApart ? "together" : "apart"}>
          {t(isApart ? "panel.together" : "panel.apart")}
        </Button>
      ) : null}
    </Form>
  );
}

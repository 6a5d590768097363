import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { HostingBoard } from "../board-queries.server.ts";
import type { GuestPanel } from "../guest-panel.server.ts";
import type { Done } from "../schema.ts";
import { QualityFigures } from "./figures.tsx";
import { GuestSidePanel } from "./guest-side-panel.tsx";
import { HostCards } from "./host-cards.tsx";
import { PublishBar } from "./publish-bar.tsx";
import { RunBar } from "./run-bar.tsx";
import { Tray } from "./tray.tsx";

type Props = {
  board: HostingBoard;
  panel: GuestPanel | null;
  done: { what: Done; guest: string | null; from: string | null } | null;
  reply: DeskReply | undefined;
};

/** The hosting board: families with beds by night, guests without, the proposal beside the plan, one guest with reasons. */
export function BoardPage({ board, panel, done, reply }: Props) {
  const { t } = useTranslation("hosting");
  const { lang = "en" } = useParams();
  const at = deskPath(lang, board.head.slug, "hosting");
  const query = (more: Record<string, string>) =>
    `${at}?${new URLSearchParams({ ...(board.view === "proposal" ? { view: "proposal" } : {}), ...more })}${more.guest ? "#panel" : "#board"}`;
  const linkOf = (guest: string) => query({ guest });
  return (
    <div className="wrap wrap--desk">
      <EventDeskHead head={board.head} here="hosting" />
      <div className="section stack--s">
        <h2 className="sr">{t("board.families")}</h2>
        {board.isLodgedInFamilies ? null : (
          <Notice tone="attention" title={t("board.notInFamilies")} />
        )}
        {done && !reply ? <Finished done={done} /> : null}
        <RefusalNotice refusal={reply?.refusal} />
        {board.hosts.length === 0 ? (
          <EmptyState title={t("board.noHosts.title")} text={t("board.noHosts.text")} />
        ) : (
          <>
            <QualityFigures board={board} />
            {board.violations > 0 ? <Notice tone="attention" title={t("publish.broken")} /> : null}
            <RunBar board={board} />
            <PublishBar board={board} />
            {board.run?.hasProposal ? <Views {...{ board, at }} /> : null}
            {board.untold > 0 ? (
              <p className="small quiet">{t("board.missingWishes", { count: board.untold })}</p>
            ) : null}
            <div className={panel ? "board board--panel" : "board"} id="board">
              <Tray {...{ board, linkOf }} chosen={panel?.id ?? null} />
              {panel ? <GuestSidePanel {...{ panel, query }} /> : null}
              <HostCards {...{ board, linkOf }} chosen={panel?.here?.id ?? null} />
            </div>
          </>
        )}
      </div>
    </div>
  );
}

function Views({ board, at }: { board: HostingBoard; at: string }) {
  const { t } = useTranslation("hosting");
  return (
    <Tabs
      label={t("views.label")}
      tabs={[
        {
          to: `${at}?view=proposal#board`,
          label: t("views.proposal"),
          count: t("views.changes", { count: board.changes }),
          isHere: board.view === "proposal",
        },
        { to: `${at}#board`, label: t("views.plan"), isHere: board.view === "plan" },
      ]}
    />
  );
}

type FinishedProps = { done: NonNullable<Props["done"]> };

/** What was done; a move by hand can be taken back at once. */
function Finished({ done: { what, guest, from } }: FinishedProps) {
  const { t } = useTranslation("hosting");
  return (
    <Notice tone="good" title={t(`done.${what}`)}>
      {what === "move" && guest ? (
        <Form method="post">
          <input type="hidden" name="guest" value={guest} />
          <input type="hidden" name="host" value={from ?? ""} />
          <Button variant="quiet" small name="intent" value={from ? "move" : "takeOut"}>
            {t("undoMove")}
          </Button>
        </Form>
      ) : null}
    </Notice>
  );
}

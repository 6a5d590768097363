import { useTranslation } from "react-i18next";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import type { EventHead } from "#app/domain/events/desk-queries.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { FeesBoard } from "../fees-queries.server.ts";
import { FeesForm, type FeesReply } from "./fees-form.tsx";
import { FeesPreview, type FeesPreviewReply } from "./fees-preview.tsx";

type Props = {
  head: EventHead;
  board: FeesBoard;
  language: Language;
  isSaved: boolean;
  reply?: FeesReply;
  preview: FeesPreviewReply;
};

/** What an event costs: the form that states it for every town. */
export function FeesPage({ head, board, language, isSaved, reply, preview }: Props) {
  const { t } = useTranslation("fees");
  return (
    <div className="wrap">
      <EventDeskHead head={head} here="fees">
        <p className="lead">{t("intro")}</p>
      </EventDeskHead>
      {isSaved && !reply ? <Notice tone="good" title={t("saved")} /> : null}
      <FeesForm board={board} language={language} reply={reply} />
      {board.version > 0 ? <FeesPreview board={board} reply={preview} /> : null}
    </div>
  );
}

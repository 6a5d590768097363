import { useTranslation } from "react-i18next";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import type { EventHead } from "#app/domain/events/desk-queries.server.ts";
import { canBeChanged } from "#app/domain/events/lifecycle.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { PlacesBoard } from "../board-queries.server.ts";
import { PlacesForm, type PlacesReply } from "./places-form.tsx";
import { StandingTable } from "./standing-table.tsx";

type Props = { head: EventHead; board: PlacesBoard; isSaved: boolean; reply?: PlacesReply };

/** How an event's places stand, and the form that gives them until it has ended. */
export function PlacesPage({ head, board, isSaved, reply }: Props) {
  const { t } = useTranslation(["places", "errors"]);
  return (
    <div className="wrap">
      <EventDeskHead head={head} here="places">
        <p className="lead">{t("intro")}</p>
      </EventDeskHead>
      {isSaved && !reply ? <Notice tone="good" title={t("saved")} /> : null}
      {board.kinds.length > 0 ? <StandingTable board={board} /> : null}
      {canBeChanged(head.state) ? (
        <PlacesForm board={board} reply={reply} />
      ) : (
        <Notice title={t("errors:eventEnded")} />
      )}
    </div>
  );
}

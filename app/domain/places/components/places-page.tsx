import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { PlacesBoard } from "../board-queries.server.ts";
import { PlacesForm, type PlacesReply } from "./places-form.tsx";
import { StandingTable } from "./standing-table.tsx";

type Props = { title: string; board: PlacesBoard; isSaved: boolean; reply?: PlacesReply };

/** How an event's places stand, and the form that gives them. */
export function PlacesPage({ title, board, isSaved, reply }: Props) {
  const { t } = useTranslation(["places", "manage"]);
  const { lang = "en" } = useParams();
  return (
    <div className="wrap">
      <Crumbs
        label={t("manage:today.title")}
        to={`/${lang}/manage`}
        text={t("manage:today.title")}
      />
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t("places:intro")}</p>
        <p className="bar">
          {board.isPublic ? (
            <a className="jump" href={`/${lang}/events/${board.slug}`}>
              {t("places:publicPage")}
            </a>
          ) : null}
        </p>
      </div>
      {isSaved && !reply ? <Notice tone="good" title={t("places:saved")} /> : null}
      {board.kinds.length > 0 ? <StandingTable board={board} /> : null}
      <PlacesForm board={board} reply={reply} />
    </div>
  );
}

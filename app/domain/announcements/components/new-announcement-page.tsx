import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { newAnnouncement } from "../queries.server.ts";
import { AnnouncementForm, type Words } from "./announcement-form.tsx";

type Props = {
  page: NonNullable<Awaited<ReturnType<typeof newAnnouncement>>>;
  words: Words;
  reply: DeskReply | undefined;
};

/** A new announcement: it is kept as a draft, and looked at before it goes out. */
export function NewAnnouncementPage({ page, words, reply }: Props) {
  const { t } = useTranslation("announcements");
  const { lang = "en" } = useParams();
  return (
    <div className="wrap">
      <EventDeskHead head={page.head} here="messages" />
      <div className="section stack">
        <Crumbs
          label={t("title")}
          to={`${deskPath(lang, page.head.slug, "messages")}/all`}
          text={t("title")}
        />
        <h2>{t("new")}</h2>
        <RefusalNotice refusal={reply?.refusal} />
        <AnnouncementForm {...{ page, words, reply }} />
      </div>
    </div>
  );
}

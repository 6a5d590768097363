import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { CommunityDesk } from "../desk-queries.server.ts";
import { ContactsForm } from "./contacts-form.tsx";
import type { DeskReply } from "./desk-reply.ts";
import { DetailsForm } from "./details-form.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { TownForm } from "./town-form.tsx";

type Props = {
  title: string;
  desk: CommunityDesk;
  isSaved: boolean;
  reply: (DeskReply & { intent: string | null }) | undefined;
};

/** What a community says of itself, each part with its own form. */
export function CommunityDeskPage({ title, desk, isSaved, reply }: Props) {
  const { t } = useTranslation("manage");
  const { lang = "en" } = useParams();
  const replyTo = (intent: string) => (reply?.intent === intent ? reply : undefined);
  return (
    <div className="wrap wrap--column">
      <Crumbs label={t("today.title")} to={`/${lang}/manage`} text={t("today.title")} />
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t("community.intro")}</p>
        <p className="bar">
          <a className="jump" href={`/${lang}/communities/${desk.slug}`}>
            {t("community.publicPage")}
          </a>
          <a className="jump" href={`/${lang}/manage/communities/${desk.slug}/pictures`}>
            {t("pictures.title")}
          </a>
          <a className="jump" href={`/${lang}/manage/communities/${desk.slug}/translations`}>
            {t("event.tab.translations")}
          </a>
          <a className="jump" href={`/${lang}/manage/communities/${desk.slug}/questions`}>
            {t("community.questions")}
          </a>
          <a className="jump" href={`/${lang}/manage/communities/${desk.slug}/people`}>
            {t("today.people")}
          </a>
          <a className="jump" href={`/${lang}/manage/communities/${desk.slug}/hosts`}>
            {t("today.hosts")}
          </a>
          <a className="jump" href={`/${lang}/manage/communities/${desk.slug}/twinnings`}>
            {t("community.twinnings")}
          </a>
        </p>
      </div>
      {isSaved && !reply ? <Notice tone="good" title={t("community.saved")} /> : null}
      <ProfileForm desk={desk} reply={replyTo("profile")} />
      <ContactsForm
        saved={desk.contacts}
        version={desk.contactsVersion}
        reply={replyTo("contacts")}
      />
      <TownForm desk={desk} reply={replyTo("town")} />
      <DetailsForm desk={desk} reply={replyTo("details")} />
    </div>
  );
}

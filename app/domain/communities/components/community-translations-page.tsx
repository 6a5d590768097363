import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { TextsDeskView } from "#app/domain/texts/components/texts-desk-view.tsx";
import type { TranslationReply } from "#app/domain/texts/components/translations-form.tsx";
import { useWords } from "#app/domain/texts/components/use-words.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { CommunityTranslations } from "../translation-queries.server.ts";

type Props = {
  title: string;
  translations: CommunityTranslations;
  isSaved: boolean;
  reply: TranslationReply | undefined;
};

/** What a town says of itself and its partnerships, beside the translations. */
export function CommunityTranslationsPage({ title, translations, isSaved, reply }: Props) {
  const { t } = useTranslation("manage");
  const { standOf } = useWords();
  const { list } = useFormats();
  const { lang = "en" } = useParams();
  const { slug, name, here, sets, desk } = translations;
  const place: Record<string, string> = here ? { of: here } : {};
  const desks = `/${lang}/manage/communities/${slug}`;
  return (
    <div className="wrap">
      <Crumbs label={t("today.title")} to={desks} text={t("community.titleOf", { place: name })} />
      <div className="page-head">
        <h1>{title}</h1>
      </div>
      {sets.length > 1 ? (
        <Tabs
          label={t("translations.sets")}
          tabs={sets.map(({ of, partners, stand }) => ({
            to: of ? `?${new URLSearchParams({ of }).toString()}` : `${desks}/translations`,
            label: of ? t("translations.setOf", { partners: list(partners) }) : name,
            count: standOf(stand),
            isHere: of === here,
          }))}
        />
      ) : null}
      <div className="section stack--s">
        {desk.stand.total > 0 ? (
          <TextsDeskView desk={desk} place={place} isSaved={isSaved} reply={reply} />
        ) : (
          <p>{t("translations.noOriginal")}</p>
        )}
      </div>
    </div>
  );
}

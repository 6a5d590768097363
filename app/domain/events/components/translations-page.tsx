import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type Language, languageNames } from "#app/i18n/languages.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { TranslationDesk } from "../translation-queries.server.ts";
import { EventDeskHead } from "./event-desk-head.tsx";
import { type TranslationReply, TranslationsForm } from "./translations-form.tsx";

type Props = {
  title: string;
  desk: TranslationDesk;
  isSaved: boolean;
  reply: TranslationReply | undefined;
};

/** An event's texts beside their translations, a language at a time, and which of them readers see. */
export function TranslationsPage({ title, desk, isSaved, reply }: Props) {
  const { t } = useTranslation("manage");
  const { head, target, targets, isShown } = desk;
  return (
    <div className="wrap">
      <EventDeskHead head={head} here="translations" title={title} />
      <div className="section stack--s">
        <Tabs
          label={t("translations.languages")}
          tabs={targets.map(({ language, done, total }) => ({
            to: `?to=${language}`,
            label: languageNames[language],
            count: t("translations.count", { done, total }),
            isHere: language === target,
          }))}
        />
        {isSaved && !reply ? <Notice tone="good" title={t("community.saved")} /> : null}
        <RefusalNotice refusal={reply?.refusal} />
        <Shown target={target} isShown={isShown} />
        <TranslationsForm
          key={target}
          desk={desk}
          // What the other form was answered holds no texts.
          reply={reply?.result.initialValue?.texts ? reply : undefined}
        />
      </div>
    </div>
  );
}

/** Whether readers see this language, and the button that changes it. */
function Shown({ target, isShown }: { target: Language; isShown: boolean }) {
  const { t } = useTranslation("manage");
  return (
    <Form method="post" reloadDocument className="stack--s">
      <p>{t(isShown ? "translations.shown" : "translations.hidden")}</p>
      <input type="hidden" name="to" value={target} />
      <Button variant="line" name="intent" value={isShown ? "hide" : "show"}>
        {t(isShown ? "translations.hide" : "translations.show")}
      </Button>
    </Form>
  );
}

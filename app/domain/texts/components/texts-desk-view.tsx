import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { languageNames } from "#app/i18n/languages.ts";
import { Button } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { TextsDesk } from "../texts-desk.server.ts";
import { DeskPlace, type TranslationReply, TranslationsForm } from "./translations-form.tsx";
import { useWords } from "./use-words.ts";

type Props = {
  desk: TextsDesk;
  /** What the address says beside language and choice. */
  place?: Record<string, string>;
  isSaved: boolean;
  reply: TranslationReply | undefined;
};

/** Texts beside their translations, a language at a time, and which of them readers see. */
export function TextsDeskView({ desk, place = {}, isSaved, reply }: Props) {
  const { t } = useTranslation("manage");
  const { standOf } = useWords();
  const { target, targets, stand, onlyWaiting } = desk;
  const waiting = stand.missing + stand.outOfDate;
  const addressOf = (to: string, show: "all" | "waiting") =>
    `?${new URLSearchParams({ ...place, to, show }).toString()}`;
  return (
    <>
      <Tabs
        label={t("translations.languages")}
        tabs={targets.map(({ language, ...its }) => ({
          to: addressOf(language, onlyWaiting ? "waiting" : "all"),
          label: languageNames[language],
          count: standOf(its),
          isHere: language === target,
        }))}
      />
      {isSaved && !reply ? <Notice tone="good" title={t("community.saved")} /> : null}
      <RefusalNotice refusal={reply?.refusal} />
      <Shown desk={desk} place={place} />
      {waiting > 0 || onlyWaiting ? (
        <p className="chips">
          <Chip
            to={addressOf(target, onlyWaiting ? "all" : "waiting")}
            label={t("translations.onlyWaiting", { count: waiting })}
            isOn={onlyWaiting}
          />
        </p>
      ) : null}
      <TranslationsForm
        key={target}
        desk={desk}
        place={place}
        // What the other form was answered holds no texts.
        reply={reply?.result.initialValue?.texts ? reply : undefined}
      />
    </>
  );
}

/** Whether readers see this language, and the button that changes it. */
function Shown({ desk, place }: Required<Pick<Props, "desk" | "place">>) {
  const { isShown } = desk;
  const { t } = useTranslation("manage");
  return (
    <Form method="post" reloadDocument className="stack--s">
      <p>{t(isShown ? "translations.shown" : "translations.hidden")}</p>
      <DeskPlace desk={desk} place={place} />
      <Button variant="line" name="intent" value={isShown ? "hide" : "show"}>
        {t(isShown ? "translations.hide" : "translations.show")}
      </Button>
    </Form>
  );
}

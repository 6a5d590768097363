import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { type Language, languageNames } from "#app/i18n/languages.ts";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import type { TwinningDesk } from "../desk-queries.server.ts";

type Props = {
  desk: TwinningDesk;
  texts: Record<Language, FieldMetadata<string>>;
  stillRight: FieldMetadata<string[]>;
};

/** The story in each language, the original first, and how each translation stands to it. */
export function StoryFields({ desk: { story }, texts, stillRight }: Props) {
  const { t } = useTranslation(["twinnings", "manage"]);
  return story.rows.map(({ language, state }) => (
    <div key={language} className="stack--s">
      <TextAreaField
        field={texts[language]}
        label={t("desk.storyIn", { language: languageNames[language] })}
        hint={
          language === story.source
            ? t("manage:community.profileSource")
            : state && t(`manage:community.profileState.${state}`)
        }
        language={language}
      />
      {state === "outOfDate" ? (
        <div className="choice">
          <label>
            <input
              type="checkbox"
              name={stillRight.name}
              value={language}
              defaultChecked={[stillRight.initialValue].flat().includes(language)}
            />
            <span>{t("manage:community.stillRight")}</span>
          </label>
        </div>
      ) : null}
    </div>
  ));
}

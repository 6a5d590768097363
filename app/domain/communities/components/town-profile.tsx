import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { paragraphsOf } from "../profile.ts";
import type { TownPage } from "../queries.server.ts";

type Props = { profile: TownPage["profile"]; language: Language };

/** Who the town's people are; a text in another language says so and is marked as such. */
export function TownProfile({ profile, language }: Props) {
  const { t } = useTranslation("common");
  const formats = useFormats();
  if (!profile) return null;
  const isForeign = profile.language !== language;
  return (
    <div className="profile">
      {isForeign ? (
        <p className="quiet">
          {t("language.notTranslated", { language: formats.language(profile.language) })}
        </p>
      ) : null}
      <div lang={isForeign ? profile.language : undefined} className="stack--s">
        {paragraphsOf(profile.text).map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </div>
    </div>
  );
}

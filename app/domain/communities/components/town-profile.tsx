import { PartNote } from "#app/domain/texts/components/part-note.tsx";
import type { Language } from "#app/i18n/languages.ts";
import { paragraphsOf } from "../profile.ts";
import type { TownPage } from "../queries.server.ts";

type Props = { profile: TownPage["profile"]; language: Language };

/** Who the town's people are; a text in another language says so and is marked as such. */
export function TownProfile({ profile, language }: Props) {
  if (!profile) return null;
  const isForeign = profile.language !== language;
  return (
    <div className="profile">
      <PartNote written={profile.language} language={language} />
      <div lang={isForeign ? profile.language : undefined} className="stack--s">
        {paragraphsOf(profile.text).map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </div>
    </div>
  );
}

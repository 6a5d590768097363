import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { Outdated } from "../outdated.server.ts";

type Props = {
  texts: readonly Outdated[];
  /** A field, or what its fields begin with: `programme` of `programme.<id>.title`. */
  of: string;
  timeZone: string;
};

/** Says beside a translated part of a page that its original was changed since, and when that was last. */
export function OutdatedNote({ texts, of, timeZone }: Props) {
  const { t } = useTranslation("common");
  const formats = useFormats();
  const here = texts
    .filter(({ field }) => field === of || field.startsWith(`${of}.`))
    .sort((one, other) => one.changedAt.getTime() - other.changedAt.getTime());
  const last = here.at(-1);
  if (!last) return null;
  return (
    <p className="quiet">
      {t("language.outdated", {
        language: formats.language(last.source),
        date: formats.dayAt(last.changedAt, timeZone),
      })}
    </p>
  );
}

import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";

type Props = {
  /** Language that the part is written in. */
  written: string;
  /** The reader's. */
  language: string;
  /** The page has said so of all its parts. */
  isSaid?: boolean;
};

/** Says beside a part of a page that it is not in the reader's language, and in which it is. */
export function PartNote({ written, language, isSaid }: Props) {
  const { t } = useTranslation("common");
  const formats = useFormats();
  if (written === language || isSaid) return null;
  return (
    <p className="quiet">
      {t("language.partNotTranslated", { language: formats.language(written) })}
    </p>
  );
}

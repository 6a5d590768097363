import { useTranslation } from "react-i18next";
import { type Formats, formatsOf } from "./formats.ts";
import { isLanguage } from "./languages.ts";

/** The formats of the page's language. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return formatsOf(isLanguage(i18n.language) ? i18n.language : "en");
}

import { createInstance, type i18n } from "i18next";
import type { Language } from "./languages.ts";
import { remembered } from "./remembered.ts";
import { resources } from "./resources.server.ts";

/**
 * The texts of one language. There is one instance for each language, and nobody changes what language
 * it speaks: a single instance for all would tell one reader's page in another's language.
 */
export const serverI18n = remembered((language: Language): i18n => {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources,
    defaultNS: "common",
    initAsync: false,
    // React escapes; plain text must not be escaped.
    interpolation: { escapeValue: false },
  });
  return instance;
});

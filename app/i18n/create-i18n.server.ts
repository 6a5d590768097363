import { createInstance, type i18n } from "i18next";
import type { Language } from "./languages.ts";
import { resources } from "./resources.server.ts";

/** A fresh instance per request and mail: a shared one would leak one reader's language to another. */
export function createServerI18n(language: Language): i18n {
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
}

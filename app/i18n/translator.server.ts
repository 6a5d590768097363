import type { Namespace } from "i18next";
import { createServerI18n } from "./create-i18n.server.ts";
import type { Language } from "./languages.ts";

/** The translation function of one language and namespace, for what is written outside a page. */
export function translator<const Ns extends Namespace>(language: Language, ns: Ns) {
  return createServerI18n(language).getFixedT(language, ns);
}

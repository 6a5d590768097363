import type { Namespace } from "i18next";
import { serverI18n } from "./server-i18n.server.ts";
import type { Language } from "./languages.ts";

/** The translation function of one language and namespace, for what is written outside a page. */
export function translator<const Ns extends Namespace>(language: Language, ns: Ns) {
  return serverI18n(language).getFixedT(language, ns);
}

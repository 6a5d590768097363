import { isLanguage, type Language } from "./languages.ts";

/** What is known of a reader who named no language in the address. */
export type LanguageHints = {
  /** What she chose with the switch, as her browser sends it back. */
  cookie?: string | null;
  /** The language of her account. */
  account?: string | null;
  /** The Accept-Language header (RFC 9110, 12.5.4). */
  accepted?: string | null;
};

/** For readers of whose languages we know nothing. */
const LAST_RESORT: Language = "en";

/** A header longer than this is no browser's. */
const LONGEST_HEADER = 500;

/** The language to greet a reader in: her choice, else her account's, else what her browser prefers. */
export function negotiateLanguage({ cookie, account, accepted }: LanguageHints): Language {
  if (isLanguage(cookie)) return cookie;
  if (isLanguage(account)) return account;
  return acceptedLanguages(accepted ?? "")[0] ?? LAST_RESORT;
}

/** Our languages in a reader's order of preference; `uk-UA` counts as `uk`, `q=0` as a refusal. */
export function acceptedLanguages(header: string): Language[] {
  const ranges = header
    .slice(0, LONGEST_HEADER)
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
      return { language: tag.split("-")[0] ?? "", weight: weightOf(parameters) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return [...new Set(ranges.map(({ language }) => language))].filter(isLanguage);
}

function weightOf(parameters: readonly string[]): number {
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  if (quality === undefined) return 1;
  return /^q=(?:0(?:\.\d{1,3})?|1(?:\.0{1,3})?)$/.test(quality) ? Number(quality.slice(2)) : 0;
}

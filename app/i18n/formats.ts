/** Every format of the site, by the noun it writes. Pure: the same on the server, in mails and in the browser. */
import * as amounts from "./amounts.ts";
import * as days from "./days.ts";
import type { Language } from "./languages.ts";
import * as names from "./names.ts";
import { remembered } from "./remembered.ts";
import * as times from "./times.ts";

export {
  formatDistance,
  formatDuration,
  formatMoney,
  formatNumber,
  formatPercent,
  formatSize,
  type Money,
} from "./amounts.ts";
export { type Day, dayAt, type DayStyle, formatDay, formatRange, isoDay } from "./days.ts";
export {
  compareNames,
  formatCountry,
  formatLanguage,
  formatList,
  formatListedName,
  formatName,
  type PersonName,
  sortByName,
} from "./names.ts";
export { clocksDiffer, formatInstant, formatTime, formatZone } from "./times.ts";

const ofLanguage =
  <Args extends unknown[], Result>(
    language: Language,
    format: (language: Language, ...args: Args) => Result,
  ) =>
  (...args: Args) =>
    format(language, ...args);

/** The formats of one language, without having to name it each time. */
export const formatsOf = remembered((language: Language) => ({
  day: ofLanguage(language, days.formatDay),
  dayAt: ofLanguage(language, days.dayAt),
  range: ofLanguage(language, days.formatRange),
  time: ofLanguage(language, times.formatTime),
  zone: ofLanguage(language, times.formatZone),
  instant: ofLanguage(language, times.formatInstant),
  money: ofLanguage(language, amounts.formatMoney),
  number: ofLanguage(language, amounts.formatNumber),
  size: ofLanguage(language, amounts.formatSize),
  percent: ofLanguage(language, amounts.formatPercent),
  distance: ofLanguage(language, amounts.formatDistance),
  duration: ofLanguage(language, amounts.formatDuration),
  list: ofLanguage(language, names.formatList),
  language: ofLanguage(language, names.formatLanguage),
  country: ofLanguage(language, names.formatCountry),
  currency: ofLanguage(language, names.formatCurrency),
  name: names.formatName,
  listedName: ofLanguage(language, names.formatListedName),
  compareNames: ofLanguage(language, names.compareNames),
  sortByName: <T>(items: readonly T[], nameOf: (item: T) => string) =>
    names.sortByName(language, items, nameOf),
}));

/** The formats of one language. */
export type Formats = ReturnType<typeof formatsOf>;

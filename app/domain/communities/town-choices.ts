/** Countries whose towns may join, by ISO 3166-1: those of the Council of Europe and their neighbours. */
export const countries = [
  ...["AD", "AL", "AM", "AT", "AZ", "BA", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES"],
  ...["FI", "FO", "FR", "GB", "GE", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV"],
  ...["MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "SM"],
  ...["TR", "UA", "VA", "XK"],
] as const;

/** Currencies in which a community of the network may be paid, by the countries they are of. */
export const currencies = [
  ...["EUR", "PLN", "GBP", "UAH", "CZK", "HUF", "SEK", "DKK", "NOK", "CHF", "RON"],
] as const;

const clocks = Intl.supportedValuesOf("timeZone").filter((zone) =>
  /^(?:Europe|Atlantic|Asia\/(?:Nicosia|Famagusta|Tbilisi|Yerevan|Baku))\b/.test(zone),
);

/** Clocks of those countries, islands in the Atlantic included; Kyiv by its own name, which the list has by its old one. */
export const timeZones: readonly string[] = clocks
  .map((zone) => (zone === "Europe/Kiev" ? "Europe/Kyiv" : zone))
  .sort();

/** Colours that a town may have on maps and in lists; each is one of the design's (app/ui/town-colours.ts). */
export const colours = [
  ...["madder", "clay", "ochre", "hazel", "moss", "fir", "lagoon", "woad", "indigo", "iris"],
  ...["plum", "graphite"],
] as const;

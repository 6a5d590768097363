import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What the towns of a country have in common. */
const countries: Record<string, { languages: string[]; timeZone: string; currency: string }> = {
  BE: { languages: ["fr"], timeZone: "Europe/Brussels", currency: "EUR" },
  CZ: { languages: ["cs"], timeZone: "Europe/Prague", currency: "CZK" },
  DE: { languages: ["de"], timeZone: "Europe/Berlin", currency: "EUR" },
  FR: { languages: ["fr"], timeZone: "Europe/Paris", currency: "EUR" },
  GB: { languages: ["en"], timeZone: "Europe/London", currency: "GBP" },
  HR: { languages: ["hr"], timeZone: "Europe/Zagreb", currency: "EUR" },
  HU: { languages: ["hu"], timeZone: "Europe/Budapest", currency: "HUF" },
  LT: { languages: ["lt"], timeZone: "Europe/Vilnius", currency: "EUR" },
  PL: { languages: ["pl"], timeZone: "Europe/Warsaw", currency: "PLN" },
  PT: { languages: ["pt"], timeZone: "Europe/Lisbon", currency: "EUR" },
  SE: { languages: ["sv"], timeZone: "Europe/Stockholm", currency: "SEK" },
  SK: { languages: ["sk"], timeZone: "Europe/Bratislava", currency: "EUR" },
  UA: { languages: ["uk"], timeZone: "Europe/Kyiv", currency: "UAH" },
};

/** The rows of a table beside this file, by the names in its first line. No value holds a comma. */
export function rowsOf(file: string): Record<string, string>[] {
  const text = readFileSync(join(import.meta.dirname, file), "utf8");
  const [head = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ""])));
}

const numberOf = (text = "") => (text === "" ? null : Number(text));

/**
 * The real towns of the demo. Places and numbers of people are GeoNames' (CC BY): of the town, not
 * always of the municipality; empty where not known.
 */
export const towns = rowsOf("towns.csv").map((row) => {
  const country = countries[row.country ?? ""];
  if (!country) throw new Error(`towns.csv: nothing is known of the country of ${row.slug ?? ""}`);
  return {
    slug: row.slug ?? "",
    name: row.name ?? "",
    latinName: row.latin ?? "",
    country: row.country ?? "",
    latitude: numberOf(row.latitude),
    longitude: numberOf(row.longitude),
    population: numberOf(row.population),
    colour: row.colour ?? "",
    ...country,
  };
});

/** What a town is called in a language whose speakers write it differently: only names really in use. */
export const townNames = rowsOf("town-names.csv").map(({ slug, language, name }) => {
  return { slug: slug ?? "", language: language ?? "", name: name ?? "" };
});

/** Their real partnerships; the year is empty where no source tells it. */
export const twinnings = rowsOf("twinnings.csv").map((row) => ({
  towns: [row.town ?? "", row.twin ?? ""] as const,
  sinceYear: numberOf(row.since),
  endedYear: numberOf(row.ended),
  status: row.status ?? "",
}));

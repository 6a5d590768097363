/** How much a network has, for proofs of load; every number makes the same network. */
export type NetworkSize = { towns: number; events: number };

/** What the network is to grow to: issue 3, and docs/figures.md. */
export const grownNetwork: NetworkSize = { towns: 500, events: 5_000 };

/**
 * The statements that fill a database with a network of this size: towns over Europe with two partners
 * each, and events of all kinds over six years with four towns each, published in all five languages.
 * Only the owner of the tables can have them counted afterwards (`analyze`).
 */
export function largeNetwork(size: NetworkSize): string[] {
  const { towns, events } = wholeNumbers(size);
  return [...townsOf(towns), ...twinningsOf(towns), ...eventsOf(events, towns)];
}

function wholeNumbers(size: NetworkSize): NetworkSize {
  if (!Object.values(size).every(Number.isInteger)) throw new Error("a network has whole numbers");
  return size;
}

/** SQL for an id that follows from what it is for, and for one of the words of a list. */
const id = (what: string, n: string) => `md5('${what} ' || ${n})::uuid`;
const oneOf = (list: readonly string[], n: string) =>
  `(array[${list.map((one) => `'${one}'`).join(",")}])[(${n}) % ${list.length} + 1]`;

const heads =
  "Swar Dub Kos Ron Duc Leg Mar Vil Bran Hed Oster Lun Kar Sig Tor Wol Ber Nov Zal Pod Gra Sten Alt Roc Mor".split(
    " ",
  );
const tails =
  "owo berg ville ington zynka anne furt ice holm dorf aux ham nica beck ières ton ka mark lin wald".split(
    " ",
  );
const countries = ["PL", "DE", "FR", "GB", "UA", "CZ", "IT", "SE"];
const tongues = ["pl", "de", "fr", "en", "uk", "cs", "it", "sv"];
const colours = ["fir", "madder", "woad", "graphite"];
const kinds = "camp youthExchange festival sportsDay conference delegationVisit europeDays".split(
  " ",
);
const languages = ["pl", "de", "fr", "en", "uk"];

const nameOf = (n: string) => `${oneOf(heads, n)} || ${oneOf(tails, `${n} / ${heads.length}`)}`;

function townsOf(count: number): string[] {
  const series = `from generate_series(1, ${count}) n`;
  return [
    `insert into text_sets (id, language) select ${id("town texts", "n")}, ${oneOf(languages, "n")} ${series}`,
    `insert into communities (id, slug, name, latin_name, country, latitude, longitude, population,
       colour, languages, time_zone, currency, text_set_id, created_at)
     select ${id("town", "n")}, 'large-' || n, ${nameOf("n")}, ${nameOf("n")}, ${oneOf(countries, "n")},
       44 + (n * 37 % 140) / 10.0, -4 + (n * 53 % 330) / 10.0, 2000 + n * 113, ${oneOf(colours, "n")},
       array[${oneOf(tongues, "n")}], 'Europe/Warsaw', 'EUR', ${id("town texts", "n")}, '2026-01-10'
     ${series}`,
  ];
}

function twinningsOf(towns: number): string[] {
  const series = `from generate_series(1, ${towns}) n`;
  const member = (n: string) =>
    `insert into twinning_members (twinning_id, community_id)
     select ${id("twinning", "n")}, ${id("town", n)} ${series}`;
  return [
    `insert into text_sets (id, language) select ${id("twinning texts", "n")}, 'en' ${series}`,
    `insert into twinnings (id, slug, kind, fields, status, since_year, text_set_id, created_at)
     select ${id("twinning", "n")}, 'large-' || n, 'twinning', '{}', 'active', 1960 + n % 60,
       ${id("twinning texts", "n")}, '2026-01-10' ${series}`,
    member("n"),
    member(`(n + ${Math.max(1, Math.floor(towns / 3))} - 1) % ${towns} + 1`),
  ];
}

function eventsOf(count: number, towns: number): string[] {
  const series = `from generate_series(1, ${count}) n`;
  const host = `(n % ${towns} + 1)`;
  return [
    `insert into text_sets (id, language) select ${id("event texts", "n")}, ${oneOf(languages, "n")} ${series}`,
    `insert into texts (set_id, field, language, value, revision, updated_at)
     select ${id("event texts", "n")}, field, language,
       case field when 'title' then ${oneOf(kinds, "n")} || ' ' || ${nameOf("n")} || ' ' || n
         else 'Rowers, singers and ' || ${nameOf("n + 7")} || ' meet for days by the river.' end,
       1, '2026-01-10'
     ${series}, unnest(array['title', 'summary']) field, unnest(array['${languages.join("','")}']) language`,
    `insert into text_publications (set_id, language, published_at)
     select ${id("event texts", "n")}, language, '2026-01-10'
     ${series}, unnest(array['${languages.join("','")}']) language`,
    `insert into events (id, slug, kind, state, host_id, starts_on, ends_on, minimum_age, maximum_age,
       text_set_id, created_at)
     select ${id("event", "n")}, 'large-' || n, ${oneOf(kinds, "n")}::event_kind, 'published',
       ${id("town", host)}, date '2024-01-01' + n * 17 % 2190, date '2024-01-05' + n * 17 % 2190,
       case when n % 3 > 0 then n % 10 + 5 end, case when n % 3 > 0 then n % 10 + 12 end,
       ${id("event texts", "n")}, '2026-01-10'
     ${series}`,
    `insert into event_communities (event_id, community_id, answer)
     select distinct ${id("event", "n")}, ${id("town", `((n + step * step * 13) % ${towns} + 1)`)},
       'accepted'::town_answer
     ${series}, generate_series(0, 3) step`,
  ];
}

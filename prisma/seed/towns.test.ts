import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { townColours } from "#app/ui/town-colours.ts";
import { projectRoot } from "#tests/support/source-files.ts";
import { townNames, towns, twinnings } from "./towns.ts";

const bySlug = new Map(towns.map((town) => [town.slug, town]));

/** Pairs that twins never wear (visual language, “Colour”). */
const forbidden =
  "ochre–plum, lagoon–woad, clay–graphite, lagoon–iris, madder–ochre, clay–ochre, hazel–moss, madder–moss, madder–graphite, clay–fir, hazel–fir, madder–fir, fir–indigo, fir–plum, indigo–plum, moss–iris, clay–hazel, moss–fir, hazel–lagoon, indigo–graphite, hazel–iris, woad–graphite"
    .split(", ")
    .map((pair) => pair.split("–").sort().join());

/** Colours of both themes, as the pages have them: the first of a name is light, the last dark. */
function coloursOf(theme: "light" | "dark"): Map<string, string> {
  const css = readFileSync(join(projectRoot, "app/ui/tokens.css"), "utf8");
  const found = [...css.matchAll(/--town-(\w+):\s*(#[0-9a-f]{6})/gi)].map(
    ([, name, hex]) => [name!, hex!] as const,
  );
  return new Map(theme === "dark" ? found : found.reverse());
}

function oklab(hex: string): [number, number, number] {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distanceOf(one: string, other: string): number {
  const [a, b] = [oklab(one), oklab(other)];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function kilometres(one: string, other: string): number {
  const [a, b] = [bySlug.get(one)!, bySlug.get(other)!];
  const radians = (degrees: number | null) => ((degrees ?? NaN) * Math.PI) / 180;
  const rise = Math.sin((radians(b.latitude) - radians(a.latitude)) / 2) ** 2;
  const turn = Math.sin((radians(b.longitude) - radians(a.longitude)) / 2) ** 2;
  const arc = rise + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * turn;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(arc));
}

describe("towns", () => {
  test("there are 37, each once, in 13 countries", () => {
    expect(bySlug.size).toBe(37);
    expect(towns).toHaveLength(37);
    expect(new Set(towns.map(({ country }) => country)).size).toBe(13);
  });

  test("what is not known is left empty", () => {
    expect(bySlug.get("murca")?.population).toBeNull();
    expect(bySlug.get("verbivka")).toMatchObject({ latitude: null, longitude: null });
  });

  test("every name that Ukrainians do not write in Cyrillic has a reading", () => {
    const read = new Set(
      townNames.filter(({ language }) => language === "uk").map(({ slug }) => slug),
    );
    const missing = towns.filter(({ slug, country }) => country !== "UA" && !read.has(slug));
    expect(missing).toEqual([]);
    expect(townNames.filter(({ slug }) => !bySlug.has(slug))).toEqual([]);
  });

  test.each([
    ["swarzedz", "ronnenberg", 504.3],
    ["swarzedz", "duclair", 1178.4],
    ["tymbark", "murca", 2335.0],
    ["legnica", "drohobych", 561.0],
    ["glogow", "eisenhuettenstadt", 112.3],
  ])("%s lies %s %d km away", (one, other, distance) => {
    expect(Math.abs(kilometres(one, other) - distance)).toBeLessThanOrEqual(0.5);
  });
});

describe("partnerships", () => {
  test("there are 27 between known towns, one of them over; years nobody knows are empty", () => {
    expect(twinnings).toHaveLength(27);
    expect(twinnings.flatMap(({ towns: pair }) => pair).filter((s) => !bySlug.has(s))).toEqual([]);
    const ended = twinnings.filter(({ status }) => status === "ended");
    expect(ended).toEqual([
      { towns: ["swarzedz", "jarfalla"], sinceYear: 1995, endedYear: 1998, status: "ended" },
    ]);
    const swarzedzDuclair = twinnings.find(({ towns: pair }) => pair.join() === "swarzedz,duclair");
    expect(swarzedzDuclair?.sinceYear).toBeNull();
  });

  test("they may lie within one country", () => {
    const domestic = twinnings.filter(
      ({ towns: [one, other] }) => bySlug.get(one)?.country === bySlug.get(other)?.country,
    );
    expect(domestic.map(({ towns: [, other] }) => other)).toEqual([
      "ronneburg",
      "gizalki",
      "stawiguda",
    ]);
  });

  test.each(["light", "dark"] as const)("the colours of twins differ plainly in %s", (theme) => {
    const colours = coloursOf(theme);
    expect([...colours.keys()].sort()).toEqual([...townColours].sort());
    for (const { towns: pair } of twinnings) {
      const [one = "", other = ""] = pair.map((slug) => bySlug.get(slug)?.colour);
      expect(forbidden, pair.join()).not.toContain([one, other].sort().join());
      const distance = distanceOf(colours.get(one)!, colours.get(other)!);
      expect(distance, pair.join()).toBeGreaterThanOrEqual(12);
    }
  });
});

import { describe, expect, test } from "vitest";
import { languages } from "#app/i18n/languages.ts";
import { writeSitemap, writeSitemapIndex } from "./sitemap.ts";

const origin = "https://gemina.example";

describe("the map for search engines", () => {
  test("names each language of a page, and in each all of them", () => {
    const map = writeSitemap([{ path: "/events/camp-2027", languages: ["uk", "pl"] }], origin);
    expect(map.match(/<loc>[^<]*/g)).toEqual([
      "<loc>https://gemina.example/pl/events/camp-2027",
      "<loc>https://gemina.example/uk/events/camp-2027",
    ]);
    expect(map.match(/hreflang="(pl|uk)" href="[^"]*\/\1\/events\/camp-2027"/g)).toHaveLength(4);
  });

  test("leaves out a language in which nothing is written", () => {
    const map = writeSitemap([{ path: "/events/camp-2027", languages: ["pl"] }], origin);
    for (const language of languages.filter((one) => one !== "pl"))
      expect(map).not.toContain(`/${language}/`);
  });

  test("lists its files", () => {
    expect(writeSitemapIndex(["pages", "events-1"], origin)).toContain(
      "<sitemap><loc>https://gemina.example/sitemap/events-1.xml</loc></sitemap>",
    );
  });
});

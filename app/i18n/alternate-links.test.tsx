import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AlternateLinks } from "./alternate-links.tsx";

const linksOf = (path: string) => {
  const markup = renderToStaticMarkup(
    <AlternateLinks origin="https://gemina.example" path={path} />,
  );
  return [...markup.matchAll(/<link [^>]+>/g)].map(([link]) => {
    const of = (name: string) => new RegExp(`${name}="([^"]+)"`, "i").exec(link)?.[1];
    return `${of("hrefLang") ?? of("rel")} ${of("href")}`;
  });
};

test("a page names its one address and the same page in each language, without the query", () => {
  expect(linksOf("/uk/events/camp?town=duclair")).toEqual([
    "canonical https://gemina.example/uk/events/camp",
    "pl https://gemina.example/pl/events/camp",
    "de https://gemina.example/de/events/camp",
    "fr https://gemina.example/fr/events/camp",
    "en https://gemina.example/en/events/camp",
    "uk https://gemina.example/uk/events/camp",
    "x-default https://gemina.example/en/events/camp",
  ]);
});

test("the home page's default is where the reader's language is found out", () => {
  expect(linksOf("/pl").at(-1)).toBe("x-default https://gemina.example/");
});

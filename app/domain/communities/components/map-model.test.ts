import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import { serverI18n } from "#app/i18n/server-i18n.server.ts";
import type { Town, TwinPair } from "../queries.server.ts";
import type { TwinningStatus } from "../twinning.ts";
import { MapLegend } from "./map-legend.tsx";
import { mapModel } from "./map-model.ts";

const town = (slug: string, latitude: number, longitude: number): Town => ({
  slug,
  name: slug,
  latinName: slug,
  reading: null,
  country: "PL",
  language: "pl",
  colour: "fir",
  latitude,
  longitude,
});

const towns = [town("legnica", 51.21, 16.16), town("roanne", 46.04, 4.07)];
const pairs = (status: TwinningStatus): TwinPair[] => [
  { twinning: "one", status, from: "legnica", to: "roanne" },
];

test.each<[TwinningStatus, boolean]>([
  ["active", false],
  ["renewed", false],
  ["dormant", true],
  ["suspended", true],
])("the thread of a partnership that is %s rests: %s", (status, rests) => {
  for (const size of ["wide", "narrow"] as const)
    expect(mapModel({ towns, pairs: pairs(status) }, "pl", size).threads).toMatchObject([
      { rests },
    ]);
});

test("the legend explains the dashes only where there are some", () => {
  const legend = (hasResting: boolean) =>
    renderToStaticMarkup(
      createElement(
        I18nextProvider,
        { i18n: serverI18n("pl") },
        createElement(MapLegend, { hasResting }),
      ),
    );
  expect(legend(true)).toContain("partnerstwo uśpione");
  expect(legend(false)).not.toContain("partnerstwo uśpione");
});

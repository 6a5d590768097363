import { describe, expect, test } from "vitest";
import { networkPart } from "./network-part.ts";
import type { Town, TwinPair } from "./queries.server.ts";

const town = (slug: string): Town => {
  const names = { name: slug, latinName: slug, reading: null };
  return {
    ...names,
    slug,
    country: "PL",
    language: "pl",
    colour: "fir",
    latitude: 1,
    longitude: 1,
  };
};
const pair = (from: string, to: string): TwinPair => {
  return { twinning: `${from}-${to}`, status: "active", from, to };
};
const towns = ["a", "b", "c", "d"].map(town);
const pairs = [pair("b", "d"), pair("c", "d"), pair("a", "b")];

describe("the part of a network that a page shows", () => {
  test("is the whole network where it fits", () => {
    expect(networkPart({ towns, pairs }, 4)).toEqual({ towns, pairs });
  });

  test("is the towns with most partnerships, with the threads among them alone", () => {
    const part = networkPart({ towns, pairs }, 2);
    expect(part.towns.map(({ slug }) => slug)).toEqual(["b", "d"]);
    expect(part.pairs).toEqual([pair("b", "d")]);
  });
});

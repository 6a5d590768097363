import { expect, test } from "vitest";
import { filterFrom } from "./event-filter.ts";

test.each([
  ["", {}],
  ["community=&kind=", {}],
  ["community=whaley-bridge", { community: "whaley-bridge" }],
  ["kind=camp&community=duclair", { community: "duclair", kind: "camp" }],
  ["kind=carnival", {}],
  ["community=%27%20or%201%3D1", {}],
])("%s", (query, filter) => {
  expect(filterFrom(new URLSearchParams(query))).toEqual(filter);
});

import { expect, test } from "vitest";
import { byState } from "./own-events.ts";

test("events stand under their states, as their lives go", () => {
  const [fair, camp, run] = [
    { slug: "fair", state: "published" as const },
    { slug: "camp", state: "draft" as const },
    { slug: "run", state: "published" as const },
  ];
  expect(byState([fair, camp, run])).toEqual([
    { state: "draft", events: [camp] },
    { state: "published", events: [fair, run] },
  ]);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { paperInks, townInks } from "./town-inks.ts";

const tokens = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
/** The first value is that of the light theme. */
const tokenOf = (name: string) => new RegExp(`--${name}: (#[0-9a-f]+);`).exec(tokens)?.[1];

test.each(Object.entries(townInks))("%s is drawn as it is shown", (name, ink) => {
  expect(ink).toBe(tokenOf(`town-${name}`));
});

test.each(Object.entries(paperInks))("%s is that of the light theme", (name, ink) => {
  expect(ink).toBe(tokenOf(name));
});

import { expect, test } from "vitest";
import { wrapped } from "./wrapped.ts";

test.each<[string, string[]]>([
  ["Obóz letni", ["Obóz letni"]],
  ["Літній табір трьох міст", ["Літній табір", "трьох міст"]],
  ["one two three four five six seven", ["one two three", "four five six …"]],
  ["Donaudampfschifffahrtsgesellschaft", ["Donaudampfschi…"]],
  ["", [""]],
])("%s breaks at spaces, in two lines of fifteen letters", (text, lines) => {
  expect(wrapped(text, 15, 2)).toEqual(lines);
});

import { isOrderCode } from "#app/domain/money/order-code.ts";

const LENGTH = 8;

/** What people type or banks print in place of a character of a code; Cyrillic capitals that look Latin too. */
const meant: Record<string, string> = {
  ...{ O: "0", I: "1", L: "1", U: "V" },
  ...{
    А: "A",
    В: "B",
    Е: "E",
    К: "K",
    М: "M",
    Н: "H",
    О: "0",
    Р: "P",
    С: "C",
    Т: "T",
    Х: "X",
    І: "1",
  },
};

/**
 * What in the text of a transfer may be an order's code, each once, as it comes. Banks cut the text into lines
 * anywhere, and people add and leave out spaces and signs, so only letters and digits count. The check character lets
 * one chance row in thirty-two through: whoever asks looks for orders that exist.
 */
export function codesIn(lines: readonly string[]): string[] {
  const signs = lines
    .join("")
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
  const read = Array.from(signs, (sign) => meant[sign] ?? sign);
  const found = read.map((_, at) => read.slice(at, at + LENGTH).join("")).filter(isOrderCode);
  return [...new Set(found)];
}

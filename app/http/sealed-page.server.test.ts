import { expect, test } from "vitest";
import { openPage, readerKey, sealPage } from "./sealed-page.server.ts";

const page = Buffer.from("<p>Алергія на горіхи</p>");
const [hers, another] = [readerKey("token-a"), readerKey("token-b")];

test("a sealed page says nothing, and opens for its reader", () => {
  const sealed = sealPage(hers, "name", page);
  expect(sealed.includes(page.subarray(3, 12))).toBe(false);
  expect(openPage(hers, "name", sealed)).toEqual(page);
});

test("it opens for nobody else, under no other name, and not once it was changed", () => {
  const sealed = sealPage(hers, "name", page);
  expect(() => openPage(another, "name", sealed)).toThrow();
  expect(() => openPage(hers, "other", sealed)).toThrow();
  sealed.writeUInt8(sealed.readUInt8(30) ^ 1, 30);
  expect(() => openPage(hers, "name", sealed)).toThrow();
});

test("no two sealings are alike", () => {
  expect(sealPage(hers, "name", page)).not.toEqual(sealPage(hers, "name", page));
});

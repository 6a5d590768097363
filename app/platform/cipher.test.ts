import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Key, keyIdOf, open, type Place, seal, SealBroken } from "./cipher.server.ts";

const aKey = (id: string = randomUUID()): Key => ({ id, bytes: randomBytes(32) });
const place = (facts: Partial<Place> = {}): Place => ({
  table: "children",
  column: "allergies",
  rowId: "7b1f6a52-1f0c-4c55-9a50-0d2f0c7e3a11",
  ...facts,
});
const bytes = fc.uint8Array({ maxLength: 300 });
const name = fc.stringMatching(/^[a-z0-9_-]{1,30}$/);
const aPlace = fc.record({ table: name, column: name, rowId: name });

describe("what is sealed", () => {
  test("opens as it was, at its place, with its key", () => {
    fc.assert(
      fc.property(bytes, aPlace, name, (plain, where, keyId) => {
        const key = aKey(keyId);
        const sealed = seal(key, where, plain);
        expect(keyIdOf(sealed)).toBe(keyId);
        expect(Buffer.compare(open(key, where, sealed), plain)).toBe(0);
      }),
    );
  });

  test.each(["table", "column", "rowId"] as const)("opens in no other %s", (part) => {
    fc.assert(
      fc.property(bytes, aPlace, name, (plain, where, other) => {
        fc.pre(where[part] !== other);
        const key = aKey();
        const sealed = seal(key, where, plain);
        expect(() => open(key, { ...where, [part]: other }, sealed)).toThrow(SealBroken);
      }),
    );
  });

  test("opens with no other key, not even one of the same name", () => {
    fc.assert(
      fc.property(bytes, (plain) => {
        const key = aKey();
        const sealed = seal(key, place(), plain);
        expect(() => open(aKey(), place(), sealed)).toThrow(SealBroken);
        expect(() => open(aKey(key.id), place(), sealed)).toThrow(SealBroken);
      }),
    );
  });

  test("does not open when a single bit was turned", () => {
    fc.assert(
      fc.property(bytes, fc.nat(), fc.integer({ min: 0, max: 7 }), (plain, at, bit) => {
        const key = aKey();
        const sealed = seal(key, place(), plain);
        const where = at % sealed.length;
        sealed[where] = sealed[where]! ^ (1 << bit);
        expect(() => open(key, place(), sealed)).toThrow(SealBroken);
      }),
      { numRuns: 500 },
    );
  });

  test("does not open when it was cut, at any length, or lengthened", () => {
    const key = aKey();
    const sealed = seal(key, place(), Buffer.from("peanuts"));
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => open(key, place(), sealed.subarray(0, length))).toThrow(SealBroken);
    expect(() => open(key, place(), new Uint8Array([...sealed, 0]))).toThrow(SealBroken);
  });

  test("shows nothing of its content, and looks different each time", () => {
    const key = aKey();
    const sealed = Array.from({ length: 50 }, () => seal(key, place(), Buffer.from("peanuts")));
    expect(new Set(sealed.map((one) => Buffer.from(one).toString("hex"))).size).toBe(50);
    for (const one of sealed) expect(Buffer.from(one).includes("peanuts")).toBe(false);
  });
});

test("a nonce does not come back", () => {
  const [key, nonces] = [aKey("k"), new Set<string>()];
  const plain = new Uint8Array(1);
  for (let at = 0; at < 20_000; at += 1)
    nonces.add(Buffer.from(seal(key, place(), plain).subarray(2, 14)).toString("latin1"));
  expect(nonces.size).toBe(20_000);
}, 30_000);

test.each([{ table: "a|b" }, { column: "" }, { rowId: "1|x" }])("%j is no place", (wrong) => {
  expect(() => seal(aKey(), place(wrong), new Uint8Array())).toThrow(/not named properly/);
});

import { expect, test } from "vitest";
import { inRequest, oncePerRequest } from "./once-per-request.server.ts";

/** Counts how often it is read. */
function counter() {
  let reads = 0;
  return () => Promise.resolve((reads += 1));
}

test("what is asked for twice in one request is read once", async () => {
  const read = counter();
  const answers = await inRequest(() =>
    Promise.all([oncePerRequest("a", read), oncePerRequest("a", read)]),
  );
  expect(answers).toEqual([1, 1]);
});

test("another key and another request read anew, even at the same time", async () => {
  const read = counter();
  const ask = (key: string) => inRequest(() => oncePerRequest(key, read));
  expect(await Promise.all([ask("a"), ask("a")])).toEqual([1, 2]);
  expect(await inRequest(() => Promise.all(["a", "b"].map((key) => oncePerRequest(key, read))))) //
    .toEqual([3, 4]);
});

test("outside a request nothing is remembered", async () => {
  const read = counter();
  expect([await oncePerRequest("a", read), await oncePerRequest("a", read)]).toEqual([1, 2]);
});

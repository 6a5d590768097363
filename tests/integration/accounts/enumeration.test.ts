/** Nobody can find out from the page who has an account (ASVS 5.0, 6.3.8). */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { requestSignIn } from "#app/domain/accounts/request-sign-in.server.ts";
import { limits } from "#app/platform/limits.ts";
import { contextFor, db, queriesOf } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/factories.ts";
import { aVisit, mailsTo } from "#tests/support/visits.ts";

const ask = (email: string, visit = aVisit()) =>
  requestSignIn(contextFor(), { email, language: "en", returnTo: null, visit });

const unknown = () => `${randomUUID()}@example.org`;

test("known and unknown addresses cost the same statements and get one mail each", async () => {
  await ask(unknown());
  const { email } = await anAccount();
  const nobody = unknown();
  const known = await queriesOf(() => ask(email));
  expect(await queriesOf(() => ask(nobody))).toEqual(known);
  expect(await mailsTo(email)).toHaveLength(1);
  expect(await mailsTo(nobody)).toHaveLength(1);
});

test("the time tells nothing: Mann-Whitney, p > 0.01", async () => {
  const rounds = 60;
  const emails = { known: [] as string[], unknown: [] as string[] };
  for (let round = 0; round < rounds; round += 1) {
    emails.known.push((await anAccount()).email);
    emails.unknown.push(unknown());
  }
  for (let warm = 0; warm < 10; warm += 1) await ask(unknown());
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 ? (["known", "unknown"] as const) : (["unknown", "known"] as const);
    for (const kind of order) {
      const start = performance.now();
      await ask(emails[kind][round]!);
      times[kind].push(performance.now() - start);
    }
  }
  expect(mannWhitney(times.known, times.unknown)).toBeGreaterThan(0.01);
});

/** Two-sided p of the rank-sum test, by the normal approximation. */
function mannWhitney(one: number[], other: number[]): number {
  const wins = one.reduce((sum, a) => sum + other.filter((b) => a > b).length, 0);
  const [n, m] = [one.length, other.length];
  const z = Math.abs(wins - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  // Abramowitz and Stegun 7.1.26.
  const t = 1 / (1 + 0.3275911 * (z / Math.SQRT2));
  const poly =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return poly * Math.exp((-z * z) / 2);
}

test("one address is not mailed without end, and a school behind one network is not locked out", async () => {
  const email = unknown();
  const visit = aVisit();
  const asked = async () =>
    ask(email, visit).then(
      () => true,
      () => false,
    );
  const { points } = limits.signInAddress;
  const answers = [];
  for (let time = 0; time < points + 2; time += 1) answers.push(await asked());
  expect(answers.filter(Boolean)).toHaveLength(points);

  const school = aVisit({ network: "192.0.2.1" });
  for (let family = 0; family < 200; family += 1) await ask(unknown(), school);
  expect(await db.signInRequest.count({ where: { endedAt: null } })).toBeGreaterThanOrEqual(200);
});

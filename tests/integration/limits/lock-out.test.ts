/** Nobody uses up another person's tries to sign in, and who holds many networks does not get many times as many. */
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { beginPasskeySignIn } from "#app/domain/accounts/begin-passkey-sign-in.server.ts";
import { knownDevice, rememberDevice } from "#app/domain/accounts/known-device.server.ts";
import { requestSignIn } from "#app/domain/accounts/request-sign-in.server.ts";
import { signInByCode } from "#app/domain/accounts/sign-in-by-code.server.ts";
import { signInByLink } from "#app/domain/accounts/sign-in-by-link.server.ts";
import { spendCode, spendRequest } from "#app/domain/accounts/spend-sign-in.server.ts";
import { networkOf } from "#app/domain/accounts/visit.ts";
import { limits, type LimitName } from "#app/platform/limits.ts";
import { pool } from "#app/platform/database.server.ts";
import { keyedHashOf } from "#app/platform/tokens.server.ts";
import { asked, newEmail, outcomeOf } from "#tests/support/asked-links.ts";
import { contextFor, db } from "#tests/support/database.ts";
import { aVisit } from "#tests/support/visits.ts";

const request = (email: string, visit = aVisit()) =>
  outcomeOf(requestSignIn(contextFor(), { email, language: "en", returnTo: null, visit }));
const spend = (email: string, visit = aVisit()) => outcomeOf(spendRequest({ email, visit }));

/** As if a limit had been spent down to its last tries: a thousand requests would say no more. */
async function useUp(name: LimitName, key: string, left = 0): Promise<void> {
  const hash = Buffer.from(keyedHashOf(`${name}:${key}`)).toString("base64url");
  await pool.query(
    `insert into rate_limits (key, points, expire) values ($1, $2, $3)
     on conflict (key) do update set points = excluded.points, expire = excluded.expire`,
    [`${name}:${hash}`, limits[name].points - left, Date.now() + limits[name].seconds * 1_000],
  );
}

/** A browser that has signed in with this address, now somewhere else and without its session. */
async function herBrowser(email: string) {
  const { token, visit } = await asked(email);
  const { known } = await signInByLink(contextFor(), { token, visit });
  return aVisit({ known });
}

describe("somebody who asks for links to another person's address", () => {
  test("uses up the tries of the own network, not those of hers", async () => {
    const [email, network] = [newEmail(), "192.0.2.66"];
    for (let time = 0; time < limits.signInAddress.points; time += 1)
      expect(await request(email, aVisit({ network }))).toBe("signedIn");
    expect(await request(email, aVisit({ network }))).toBe("tooManyTries");
    expect(await request(email)).toBe("signedIn");
  });

  test("takes nothing more from all networks together once the own is used up", async () => {
    const [email, network] = [newEmail(), "192.0.2.67"];
    await useUp("signInAddressAll", email, 1);
    await useUp("signInAddressDay", `${network} ${email}`);
    for (let time = 0; time < 4; time += 1)
      expect(await spend(email, aVisit({ network }))).toBe("tooManyTries");
    expect(await spend(email)).toBe("signedIn");
    expect(await spend(email)).toBe("tooManyTries");
  });

  test("with many networks stops at the ceiling, and she signs in at her usual browser", async () => {
    const email = newEmail();
    const mine = await herBrowser(email);
    await useUp("signInAddressAll", email);
    await useUp("signInSite", "all");
    await useUp("signInNetwork", mine.network);
    expect(await spend(email)).toBe("tooManyTries");
    expect(await request(email, mine)).toBe("signedIn");
    await db.rateLimit.deleteMany({ where: { key: { startsWith: "signInSite:" } } });
  });

  test("cannot say that the own browser is hers", async () => {
    const [email, other] = [newEmail(), newEmail()];
    await useUp("signInAddressAll", email);
    const stranger = rememberDevice(null, other);
    const forged = `${stranger.split(".")[0]}.${randomBytes(16).toString("base64url")}`;
    for (const known of [stranger, forged, `${stranger}.`, "x", "a.b", null])
      expect(await spend(email, aVisit({ known }))).toBe("tooManyTries");
  });

  test("at her own browser stops as soon as at any other", async () => {
    const email = newEmail();
    const mine = await herBrowser(email);
    const { points } = limits.signInDevice;
    for (let time = 0; time < points; time += 1) expect(await spend(email, mine)).toBe("signedIn");
    expect(await spend(email, aVisit({ known: mine.known }))).toBe("tooManyTries");
  });
});

describe("somebody who guesses codes for another person's address", () => {
  test("uses up the tries of the own network, then stops at the ceiling of all", async () => {
    const [email, network] = [newEmail(), "2001:db8:7:1::/64"];
    const guess = (visit: ReturnType<typeof aVisit>) => outcomeOf(spendCode({ email, visit }));
    for (let time = 0; time < limits.code.points; time += 1)
      expect(await guess(aVisit({ network }))).toBe("signedIn");
    expect(await guess(aVisit({ network: "2001:db8:7:2::/64" }))).toBe("tooManyTries");
    expect(await guess(aVisit())).toBe("signedIn");
    await useUp("codeAll", email);
    expect(await guess(aVisit())).toBe("tooManyTries");
  });

  test("does not keep her from typing the right one at her usual browser", async () => {
    const email = newEmail();
    const mine = await herBrowser(email);
    await useUp("codeAll", email);
    // A minute later, so that this mail is the newest.
    const { code, visit } = await asked(email, { minutes: 1 });
    const here = { ...visit, known: mine.known };
    const stranger = signInByCode(contextFor(), { typed: code, visit });
    expect(await outcomeOf(stranger)).toBe("tooManyTries");
    expect(await outcomeOf(signInByCode(contextFor(), { typed: code, visit: here }))).toBe(
      "signedIn",
    );
  });
});

describe("whoever holds an IPv6 /48", () => {
  const one = (part: number) =>
    aVisit({ network: networkOf(`2001:db8:9:${part.toString(16)}::1`) });

  test("has the tries of one network for one address", async () => {
    const email = newEmail();
    for (let part = 0; part < limits.signInAddress.points; part += 1)
      expect(await spend(email, one(part))).toBe("signedIn");
    expect(await spend(email, one(99))).toBe("tooManyTries");
  });

  test("stops at a ceiling over all its networks, and its neighbour does not", async () => {
    await useUp("signInNetworkWide", "2001:db8:9::/48");
    expect(await spend(newEmail(), one(500))).toBe("tooManyTries");
    const neighbour = aVisit({ network: networkOf("2001:db8:a::1") });
    expect(await spend(newEmail(), neighbour)).toBe("signedIn");
    await useUp("passkeyNetworkWide", "2001:db8:9::/48");
    const begin = (visit: ReturnType<typeof aVisit>) =>
      outcomeOf(beginPasskeySignIn(contextFor(), { visit }));
    expect(await begin(one(501))).toBe("tooManyTries");
    expect(await begin(neighbour)).toBe("signedIn");
  });
});

test("the whole site mails strangers only so much", async () => {
  await useUp("signInSite", "all", 1);
  expect(await spend(newEmail())).toBe("signedIn");
  expect(await spend(newEmail())).toBe("tooManyTries");
  await db.rateLimit.deleteMany({ where: { key: { startsWith: "signInSite:" } } });
});

test("a browser is known by a few addresses at once, and its cookie names none", () => {
  const emails = ["anna@example.org", "olena@example.org", "jean@example.org"];
  const cookie = emails.reduce<string | null>((known, email) => rememberDevice(known, email), null);
  const device = knownDevice(cookie, "anna@example.org");
  expect(device).toMatch(/^[\w-]{22}$/);
  for (const email of emails) expect(knownDevice(cookie, email)).toBe(device);
  expect(knownDevice(cookie, "ewa@example.org")).toBeNull();
  expect(cookie).toMatch(/^[\w-]{22}(\.[\w-]{22}){3}$/);
  const again = emails.reduce((known, email) => rememberDevice(known, email), cookie ?? "");
  expect(again.split(".")).toHaveLength(4);
  const full = Array.from({ length: 9 }, (_, index) => `family${index}@example.org`);
  const many = full.reduce((known, email) => rememberDevice(known, email), again);
  expect(many.split(".")).toHaveLength(5);
  expect(knownDevice(many, "family8@example.org")).toBe(device);
});

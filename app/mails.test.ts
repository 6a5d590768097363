import { describe, expect, test } from "vitest";
import { LINK_MINUTES } from "#app/domain/accounts/sign-in-link.ts";
import { formatDuration } from "#app/i18n/formats.ts";
import { languages } from "#app/i18n/languages.ts";
import { resources } from "#app/i18n/resources.server.ts";
import { mails } from "./mails.server.ts";

const until = "2027-05-04T10:10:00.000Z";
const link = "https://gemina.test/en/sign-in/link/t0ken";
const invitation = { link, until, role: "leader", place: "Dni Swarzędza & <b>Ronnenberg</b>" };

const translation = {
  ...{ slug: "camp-2027", title: "Dni Swarzędza & <b>Ronnenberg</b>" },
  waiting: [
    { to: "fr", count: 1 },
    { to: "uk", count: 14 },
  ],
};

const registration = {
  title: "Międzynarodowy obóz letni Swarzędz & <b>Ronnenberg</b> & Duclair 2027",
  ...{ startsOn: "2027-07-04", endsOn: "2027-07-13", names: ["Léa <i>Lefèvre</i>", "Hugo"] },
  registrationId: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0a01",
};
const term = { at: until, timeZone: "Europe/Warsaw" };

const stay = {
  ...{ title: registration.title, names: registration.names, endsOn: "2027-07-13" },
  ...{ from: "2027-07-04", until: "2027-07-13" },
};

/** Facts for each kind of mail; a new kind does not compile without. */
const dueFacts = {
  ...{ title: "Obóz & <b>lato</b>", code: "7K2M9QXD", dueOn: "2027-05-01", isHeld: true },
  ...{ orderId: "00000000-0000-4000-8000-000000000001" },
  amount: { minor: 8_000, currency: "EUR" },
};

const facts: Record<keyof typeof mails, object> = {
  dataReady: {},
  erasureAsked: { name: "Léa <i>Lefèvre</i>", on: "2027-07-13" },
  eventCancelled: {
    ...{ title: "Obóz & <b>Ronnenberg</b>", host: "Swarzędz", slug: "camp-2027" },
    ...{ startsOn: "2027-07-04", endsOn: "2027-07-13", reason: "Powódź.", writtenIn: "pl" },
  },
  familyRegistered: {
    ...{ title: registration.title, startsOn: "2027-07-04", endsOn: "2027-07-13" },
    ...{
      names: registration.names,
      town: "Kraków & <b>Ruda</b>",
      invitationId: registration.registrationId,
    },
  },
  hostDecided: { verdict: "approve", town: "Kraków & <b>Ruda</b>", until: "2028-07-13" },
  hostFamily: { ...stay, family: "Barbara & <b>Kowalczyk</b>", path: "/family" },
  yourGuests: { ...stay, town: "Kraków & <b>Ruda</b>", path: "/family" },
  stayEnded: { title: registration.title, names: registration.names, path: "/family", to: "host" },
  invitation: { ...invitation, inviter: { name: "Jens Albrecht", role: "coordinator" } },
  passkeyAdded: { device: "Firefox, Linux", at: until },
  passkeyRecovery: { link, until },
  passkeyRemoved: { device: "", at: until },
  payeeChanged: { town: "Kraków & <b>Ruda</b>", slug: "krakow", at: until },
  paymentDueSoon: dueFacts,
  paymentFailed: dueFacts,
  refundMade: dueFacts,
  announcement: {
    ...{ event: registration.title, registrationId: registration.registrationId },
    ...{ heading: "Co <b>zabrać</b>", body: "Pierwszy akapit.\n\nDrugi: https://example.org" },
  },
  refundByBank: dueFacts,
  refundAccountWanted: dueFacts,
  guardianInvited: {
    ...{ names: registration.names, inviter: "Anna & <b>Nowak</b>" },
    invitationId: "00000000-0000-4000-8000-000000000001",
  },
  messageArrived: {
    ...{ title: registration.title, registrationId: registration.registrationId, to: "desk" },
  },
  registrationIncomplete: {
    ...{ title: registration.title, names: registration.names },
    ...{ startsOn: "2027-07-04", endsOn: "2027-07-13" },
  },
  paymentOverdue: { ...dueFacts, isHeld: false },
  paymentReceived: {
    ...{
      title: "Obóz & <b>lato</b>",
      orderId: "00000000-0000-4000-8000-000000000001",
      code: "7K2M9QX4",
    },
    ...{ amount: { minor: 8_000, currency: "EUR" }, next: { minor: 8_000, dueOn: "2027-05-01" } },
  },
  placeHeld: { ...registration, until: term, amount: { minor: 16_050, currency: "EUR" } },
  placeLapsed: registration,
  placeOffered: { ...registration, until: term },
  registrationApproved: { ...registration, until: term, amount: null },
  registrationConfirmed: registration,
  registrationDeclined: { ...registration, reason: "placesTaken" },
  registrationReceived: registration,
  registrationWithdrawn: registration,
  roleGiven: invitation,
  roleWithdrawn: { ...invitation, place: null },
  signInLink: { link, code: "ABCD2345" },
  signInNew: { link, code: "ABCD2345" },
  townInvited: {
    ...{ title: "Obóz letni", host: "Swarzędz", startsOn: "2027-07-05", endsOn: "2027-07-16" },
  },
  translationOutOfDate: translation,
  translationWanted: translation,
  waitlisted: { ...registration, position: 14 },
};

const kinds = Object.keys(facts) as (keyof typeof mails)[];
const all = kinds.flatMap((kind) => languages.map((language) => ({ kind, language })));

type Write = (facts: object) => Promise<{ subject: string; text: string; html: string }>;

describe.each(all)("$kind in $language", ({ kind, language }) => {
  const written = (mails[kind] as unknown as Write)({ ...facts[kind], language });

  test("has every word, in its language", async () => {
    const { subject, text, html } = await written;
    for (const part of [subject, text, html]) {
      expect(part).not.toMatch(/\{\{|\}\}|undefined|\[object|null\b|NaN|Invalid|\ufffd/);
      // A missing message shows as its key.
      expect(part).not.toMatch(
        /\b(mails|accounts|common):|\b[a-z]+[A-Za-z]*\.[a-z]+[A-Za-z]*\.[a-z]/,
      );
    }
    const { greeting } = resources[language]!.mails as { greeting: string };
    expect(text.startsWith(greeting)).toBe(true);
    expect(html).toMatch(new RegExp(`<html[^>]* lang="${language}"`));
  });

  test("says in plain text what it says in HTML", async () => {
    const { text, html } = await written;
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!);
    expect(links.length).toBeGreaterThan(0);
    for (const href of links) expect(text).toContain(`: ${href}`);
    const plain = html
      .replaceAll(/<(title|style)[^>]*>[^]*?<\/\1>|<[^>]+>/g, " ")
      .replaceAll("&amp;", "&")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll(/&#x27;/g, "'")
      .replaceAll(/\s+/g, " ");
    for (const line of text.split("\n").filter(Boolean)) {
      const [label = ""] = line.split(/\s?: https?:/);
      if (label !== "-- ") expect(plain).toContain(label.trim().replaceAll(/\s+/g, " "));
    }
  });

  test("is one column of tables that loads nothing and runs nothing", async () => {
    const { subject, html } = await written;
    expect(html).not.toMatch(/<(img|script|link|iframe|form|svg|video)\b|url\(|@import|var\(--/);
    expect(html).not.toContain("<b>Ronnenberg");
    expect(html.length).toBeLessThan(100_000);
    expect(subject.length).toBeLessThanOrEqual(78);
    expect(html.match(/height="6"/g)).toHaveLength(12);
  });
});

test.each(["a\nb", "a\r\nBcc: x@example.org", "a\u2028b", "a\u0085b"])(
  "the subject is one line, also of the title %j",
  async (title) => {
    const write = mails.eventCancelled as unknown as Write;
    const { subject } = await write({ ...facts.eventCancelled, language: "fr", title });
    expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    expect(subject).toContain("a ");
  },
);

describe.each(languages)("a sign-in mail in %s", (language) => {
  test.each(["signInLink", "signInNew"] as const)(
    "%s says how long its link works",
    async (kind) => {
      const written = await (mails[kind] as unknown as Write)({ ...facts[kind], language });
      expect(written.text).toContain(formatDuration(language, LINK_MINUTES, "minute"));
      expect(written.text).not.toMatch(/\b\d{1,2}:\d{2}\b/);
    },
  );
});

describe.each(languages)("an invitation in %s", (language) => {
  const textFor = async (inviter: object | null) =>
    (await (mails.invitation as unknown as Write)({ ...invitation, language, inviter })).text;
  const { role } = resources[language]!.accounts as { role: Record<string, string> };

  test("says who invites, by name and role", async () => {
    const text = await textFor({ name: "Jens Albrecht", role: "coordinator" });
    expect(text).toContain(`Jens Albrecht, ${role["coordinator"]}`);
  });

  test("says the role alone of who has told no name", async () => {
    expect(await textFor({ name: null, role: "coordinator" })).toContain(role["coordinator"]);
    expect(await textFor(null)).not.toContain(role["coordinator"]);
  });
});

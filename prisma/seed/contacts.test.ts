import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contactLanguages, contactTasks } from "#app/domain/communities/contact.ts";
import { isIban } from "#app/domain/communities/iban.ts";
import { languages } from "#app/i18n/languages.ts";
import { accounts, contacts } from "./contacts.ts";
import { towns } from "./towns.ts";

const slugs = towns.map(({ slug }) => slug);

test("everybody who may be asked is of a town of the demo, at an address nobody has", () => {
  for (const [slug, some] of Object.entries(contacts)) {
    expect(slugs).toContain(slug);
    for (const { email, task, languages: spoken } of some) {
      expect(email).toMatch(/^[a-z.]+@[a-z-]+\.example$/);
      expect(contactTasks).toContain(task);
      for (const language of spoken) expect(contactLanguages).toContain(language);
    }
  }
});

test("every payee's IBAN holds, and its bank does not exist", () => {
  for (const [slug, { iban }] of Object.entries(accounts)) {
    expect(slugs).toContain(slug);
    expect([slug, isIban(iban)]).toEqual([slug, true]);
    expect(iban).toMatch(/^[A-Z]{2}\d{2}0{10}/);
  }
});

test("every town with a profile has it in five languages", () => {
  const written = languages.map((language) => {
    const file = join(import.meta.dirname, "profiles", `${language}.json`);
    return Object.keys(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>);
  });
  for (const some of written) expect(some).toEqual(written[0]);
  for (const slug of written[0]!) expect(slugs).toContain(slug);
});

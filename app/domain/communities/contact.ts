import type { Language } from "#app/i18n/languages.ts";

/** What somebody answers questions about; each is a word of every language. */
export const contactTasks = [
  "partnerships",
  "registration",
  "youth",
  "culture",
  "sport",
  "payments",
] as const;

export type ContactTask = (typeof contactTasks)[number];

/** Languages in which somebody may answer: the site's, then those of the towns of the network and their neighbours. */
export const contactLanguages = [
  ...["pl", "de", "fr", "en", "uk", "cs", "da", "es", "fi", "hr", "hu", "it", "lt", "lv", "nl"],
  ...["pt", "ro", "sk", "sl", "sv"],
] as const;

/** More would be a telephone book. */
export const MOST_CONTACTS = 12;

/** Somebody who answers questions about an event. */
export type EventContact = {
  name: string;
  email: string | null;
  phone: string | null;
  languages: string[];
};

/** Somebody whom everybody may ask something of a town. */
export type Contact = EventContact & { task: ContactTask };

/** Those first who answer in the reader's language; else in the order that their town gave them. */
export function contactsFor<Some extends Pick<Contact, "languages">>(
  contacts: readonly Some[],
  language: Language,
): Some[] {
  const isForeign = ({ languages }: Some) => Number(!languages.includes(language));
  return [...contacts].sort((one, other) => isForeign(one) - isForeign(other));
}

import type { Role } from "#app/domain/accounts/actor.ts";

/** Somebody of the demo, who signs in with one click. */
export type CastMember = {
  /** What the demo's pages and programs call the account. */
  key: string;
  name: string;
  language: "pl" | "de" | "fr" | "en" | "uk";
  /** What the account's grants say, for the list of accounts. */
  roles: readonly Role[];
};

/** Everyone who can sign in to the demo. */
export const cast: readonly CastMember[] = [
  { key: "family.pl", name: "Anna Nowak", language: "pl", roles: [] },
  { key: "family.de", name: "Katrin Voigt", language: "de", roles: [] },
  { key: "family.fr", name: "Claire Lefèvre", language: "fr", roles: [] },
  { key: "family.en", name: "Helen Marsh", language: "en", roles: [] },
  { key: "family.uk", name: "Олена Коваль", language: "uk", roles: [] },
  { key: "organizer.pl", name: "Piotr Zieliński", language: "pl", roles: ["organizer"] },
  { key: "coordinator.de", name: "Jens Albrecht", language: "de", roles: ["coordinator"] },
  { key: "coordinator.fr", name: "Luc Moreau", language: "fr", roles: ["coordinator"] },
  { key: "coordinator.uk", name: "Іван Мельник", language: "uk", roles: ["coordinator"] },
  { key: "coordinator.en", name: "Ruth Bailey", language: "en", roles: ["coordinator"] },
  { key: "treasurer.pl", name: "Ewa Wójcik", language: "pl", roles: ["treasurer"] },
  { key: "safeguarding.pl", name: "Tomasz Lis", language: "pl", roles: ["safeguarding"] },
  { key: "leader.de", name: "Mara Schulte", language: "de", roles: ["leader"] },
  { key: "host.pl", name: "Barbara Kowalczyk", language: "pl", roles: [] },
  { key: "admin", name: "Gemina", language: "en", roles: ["administrator"] },
];

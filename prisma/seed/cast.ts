import type { Role } from "#app/domain/accounts/actor.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { EventKey } from "./events.ts";

/** A role and where it counts: a town by its slug, an event by its key; neither for the platform. */
export type CastGrant = { role: Role; community?: string; event?: EventKey };

/** Somebody of the demo, who signs in with one click. All are invented. */
export type CastMember = {
  /** What the demo's pages and programs call the account. */
  key: string;
  name: string;
  email: string;
  language: Language;
  grants: readonly CastGrant[];
};

function member(key: string, name: string, grants: readonly CastGrant[] = []): CastMember {
  const language = key.split(".")[1] as Language | undefined;
  return { key, name, email: `${key}@demo.gemina.example`, language: language ?? "en", grants };
}

const inBoth = (role: Role): CastGrant[] => [
  { role, community: "swarzedz" },
  { role, community: "legnica" },
];

/** Everyone who can sign in to the demo. Families and hosts hold no role. */
export const cast: readonly CastMember[] = [
  member("family.pl", "Anna Nowak"),
  member("family.de", "Katrin Voigt"),
  member("family.fr", "Claire Lefèvre"),
  member("family.en", "Helen Marsh"),
  member("family.uk", "Олена Коваль"),
  member("organizer.pl", "Marta Wiśniewska", [
    { role: "organizer", event: "pastCamp" },
    { role: "organizer", event: "runningCamp" },
    { role: "organizer", event: "camp" },
    { role: "organizer", event: "exchange" },
    { role: "health", event: "runningCamp" },
    { role: "health", event: "camp" },
    { role: "health", event: "exchange" },
  ]),
  member("coordinator.de", "Jens Albrecht", [{ role: "coordinator", community: "ronnenberg" }]),
  member("coordinator.fr", "Luc Moreau", [{ role: "coordinator", community: "duclair" }]),
  member("coordinator.uk", "Іван Мельник", [{ role: "coordinator", community: "drohobych" }]),
  member("coordinator.en", "Ruth Bailey", [{ role: "coordinator", community: "whaley-bridge" }]),
  member("treasurer.pl", "Ewa Wójcik", inBoth("treasurer")),
  member("safeguarding.pl", "Tomasz Lis", inBoth("safeguarding")),
  member("leader.de", "Mara Schulte", [
    { role: "leader", event: "runningCamp" },
    { role: "kitchen", event: "runningCamp" },
    { role: "kitchen", event: "exchange" },
  ]),
  member("host.pl", "Barbara Kowalczyk"),
  member("admin", "Judith Hale", [{ role: "administrator" }]),
];

/** What a family says of its home: coded wherever a reader of another language, or the search for a home, must understand it. */
import { z } from "zod";
import { diets } from "#app/domain/health/record.ts";
import { languageLevels } from "#app/domain/people/schema.ts";

export const pets = ["cat", "dog", "rodent", "bird", "other"] as const;
export type Pet = (typeof pets)[number];

/** What somebody may like; a code's place here is its number in the instance that is solved: add at the end only. */
export const interests = [
  "football",
  "ballGames",
  "swimming",
  "cycling",
  "hiking",
  "gymnastics",
  "winterSports",
  "dancing",
  "singing",
  "instrument",
  "listening",
  "theatre",
  "reading",
  "films",
  "drawing",
  "crafts",
  "cooking",
  "animals",
  "boardGames",
  "computers",
] as const;
export type Interest = (typeof interests)[number];

export const sexes = ["f", "m", "x"] as const;
export const relations = ["adult", "child"] as const;

/** More than any home has. */
export const MOST_MEMBERS = 12;
export const MOST_ROOMS = 6;
export const MOST_BEDS = 6;

/** Somebody who lives there; `id` stays the same while she does, so that what was checked of her is found again. */
const member = z.object({
  id: z.uuid(),
  name: z.string(),
  birthYear: z.number().int(),
  relation: z.enum(relations),
  sex: z.enum(sexes),
});

export type Member = z.output<typeof member>;

export const home = z.object({
  address: z.string(),
  phone: z.string(),
  members: z.array(member),
  languages: z.array(z.object({ language: z.string(), level: z.enum(languageLevels) })),
  /** Rooms in which guests sleep. */
  rooms: z.array(z.object({ beds: z.number().int() })),
  pets: z.array(z.enum(pets)),
  smoking: z.boolean(),
  /** Reached and used with a wheelchair. */
  accessible: z.boolean(),
  /** That it can cook for. */
  diets: z.array(z.enum(diets)),
  interests: z.array(z.enum(interests)),
  /** Of itself, in its own words, for the guest's family. */
  about: z.string(),
  /** Why it wants to host: for those who vet it alone. */
  motive: z.string(),
});

export type Home = z.output<typeof home>;

export const bedsOf = ({ rooms }: Pick<Home, "rooms">): number =>
  rooms.reduce((sum, { beds }) => sum + beds, 0);

/** By whom a family is called: its adults. */
export function nameOfHome({ members }: Pick<Home, "members">): string {
  const adults = members.filter(({ relation }) => relation === "adult");
  return (adults.length > 0 ? adults : members).map(({ name }) => name).join(", ");
}

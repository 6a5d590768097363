/** What each part of a score stands on, so that a reader sees why and not only how much. */
import { ageOn } from "#app/domain/people/birth-date.ts";
import type { Diet } from "#app/domain/health/record.ts";
import type { Interest } from "./home.ts";
import type { GuestToHouse, HostToFill } from "./instance-of.ts";

const levels = ["little", "good", "native"] as const;

export type Details = {
  /** The language that both speak best, at the level of who speaks it less well. */
  language: { code: string; level: (typeof levels)[number] } | null;
  /** Age of the family's child that comes nearest; null for adults, and where there is none. */
  childAge: number | null;
  interests: Interest[];
  /** Diets that the guest asks for and the family does not offer. */
  dietsMissing: Diet[];
  km: number;
};

/** Finds it for a guest and a family; `agesOn` is the day on which ages count. */
export function detailsOf(guest: GuestToHouse, host: HostToFill, agesOn: string): Details {
  const { home, offer } = host;
  const shared = guest.languages.flatMap(({ language, level }) => {
    const theirs = home.languages.find((one) => one.language === language);
    if (!theirs) return [];
    return [{ code: language, at: Math.min(levels.indexOf(level), levels.indexOf(theirs.level)) }];
  });
  const [best] = shared.sort((one, other) => other.at - one.at);
  const level = best && levels[best.at];
  const age = ageOn(guest.bornOn, agesOn);
  const children = home.members
    .filter(({ relation }) => relation === "child")
    .map(({ birthYear }) => Number(agesOn.slice(0, 4)) - birthYear)
    .sort((one, other) => Math.abs(one - age) - Math.abs(other - age));
  return {
    language: best && level ? { code: best.code, level } : null,
    childAge: age < 18 ? (children[0] ?? null) : null,
    interests: guest.wishes.interests.filter((one) => home.interests.includes(one)),
    dietsMissing: guest.wishes.diets.filter((one) => !home.diets.includes(one)),
    km: offer.km,
  };
}

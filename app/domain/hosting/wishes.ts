/** What matters in a home for somebody who comes: told by the family, coded so that every host reads it. */
import { z } from "zod";
import { diets } from "#app/domain/health/record.ts";
import { interests, pets } from "./home.ts";

export const homesWanted = ["any", "f", "m"] as const;

export const wishes = z.object({
  /** Animals that she cannot live with. */
  avoids: z.array(z.enum(pets)),
  noSmoking: z.boolean(),
  /** Needs a home that is reached and used with a wheelchair. */
  stepFree: z.boolean(),
  diets: z.array(z.enum(diets)),
  interests: z.array(z.enum(interests)),
  /** A home with a girl or woman, or a boy or man, of about her age or older. */
  home: z.enum(homesWanted),
  /** What the host family should know to make her feel at home; never health. */
  about: z.string(),
});

export type Wishes = z.output<typeof wishes>;

/** Of whom nothing was told yet: nothing is ruled out. */
export const noWishes: Wishes = {
  ...{ avoids: [], noSmoking: false, stepFree: false, diets: [], interests: [] },
  ...{ home: "any", about: "" },
};

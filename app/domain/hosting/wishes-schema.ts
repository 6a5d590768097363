import { z } from "zod";
import { isoDate, plainText, version } from "#app/domain/form-fields.ts";
import { diets } from "#app/domain/health/record.ts";
import { interests, pets } from "./home.ts";
import { homesWanted } from "./wishes.ts";

const some = <Word extends string>(words: readonly [Word, ...Word[]]) =>
  z.array(z.enum(words)).max(words.length).default([]);

/** What a guardian tells of what matters in a home. */
export const wishesForm = z
  .object({
    version,
    avoids: some(pets),
    noSmoking: z.boolean().default(false),
    stepFree: z.boolean().default(false),
    diets: some(diets),
    interests: some(interests),
    home: z.enum(homesWanted, "validation.choose"),
    about: plainText.max(1_000, "validation.tooLongAnswer").optional(),
    apart: z.boolean().default(false),
    arrivesOn: isoDate,
    leavesOn: isoDate,
  })
  .superRefine(({ arrivesOn, leavesOn }, context) => {
    if (leavesOn <= arrivesOn)
      context.addIssue({ code: "custom", path: ["leavesOn"], message: "validation.dateOrder" });
  });

export type WishesForm = z.output<typeof wishesForm>;

const code = z.string("validation.required").trim().min(1, "validation.required").max(20);

/** What can be done about families that a guest knows. */
export const hostWishForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("wish"), code }),
  z.object({ intent: z.literal("unwish"), host: z.uuid() }),
]);

export type HostWishForm = z.output<typeof hostWishForm>;

/** What can be done about friends. */
export const friendForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("ask"), code }),
  z.object({ intent: z.enum(["agree", "end"]), friend: z.uuid() }),
]);

export type FriendForm = z.output<typeof friendForm>;

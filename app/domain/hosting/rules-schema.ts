import { z } from "zod";
import { type ScorePart, scoreParts } from "./matching/score.ts";
import { renormalised } from "./weights.ts";

const points = z.coerce
  .number("validation.number")
  .int("validation.number")
  .min(0, "validation.number")
  .max(100, "validation.number");

const age = z.coerce
  .number("validation.age")
  .int("validation.age")
  .min(1, "validation.age")
  .max(18, "validation.age");

const partPoints = Object.fromEntries(scoreParts.map((part) => [part, points])) as Record<
  ScorePart,
  typeof points
>;

/** What each part of the score counts, and below which age nobody of a town is the only one; empty: no such rule. */
export const rulesForm = z.object({
  intent: z.literal("save"),
  weights: z.object(partPoints).transform((typed, context) => {
    const kept = renormalised(typed);
    if (kept) return kept;
    context.addIssue({ code: "custom", path: [scoreParts[0]], message: "validation.points" });
    return z.NEVER;
  }),
  minTwoBelow: age.nullish().transform((typed) => typed ?? null),
});

export type RulesForm = z.output<typeof rulesForm>;

const id = z.uuid("validation.choose");

/** Keeps a guest apart from another guest or from a family, or no longer. */
export const banForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("keepApart"),
    guest: id,
    other: z.templateLiteral([z.enum(["guest", "host"]), ":", z.uuid()], "validation.choose"),
  }),
  z.object({ intent: z.literal("allow"), ban: id }),
]);

export type BanForm = z.output<typeof banForm>;

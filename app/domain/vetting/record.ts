/** What is written into a host family's file: by whom it was seen and when, never a copy of a paper (GDPR, article 10). */
import { z } from "zod";

export const vettingSteps = ["reference", "check", "visit", "training", "code"] as const;
export type VettingStep = (typeof vettingSteps)[number];

/** What a visitor looks for (domain.md 4.3, step 4). */
export const visitItems = [
  "ownBed",
  "door",
  "bathroom",
  "smokeAlarm",
  "lockedAway",
  "pets",
  "internet",
] as const;

const text = z.string();

export const vettingRecord = z.discriminatedUnion("step", [
  z.object({ step: z.literal("reference"), referee: text, relation: text, note: text }),
  z.object({
    step: z.literal("check"),
    country: z.string(),
    /** Day on the paper; null where none is written on it. */
    certificateOn: z.string().nullable(),
    isClear: z.boolean(),
  }),
  z.object({
    step: z.literal("visit"),
    visitors: text,
    items: z.array(z.enum(visitItems)),
    report: text,
  }),
  z.object({ step: z.literal("training"), note: text }),
  z.object({ step: z.literal("code"), note: text }),
]);

export type VettingRecord = z.output<typeof vettingRecord>;

import { z } from "zod";
import { oneLine, plainText, version } from "#app/domain/form-fields.ts";
import { type Language, languages } from "#app/i18n/languages.ts";
import { stepKinds } from "./history.ts";
import { cooperationFields, twinningKinds, twinningOrigins } from "./kinds.ts";
import { isPartialDay } from "./partial-day.ts";

const story = Object.fromEntries(languages.map((language) => [language, plainText.optional()]));

const details = z.object({
  intent: z.literal("details"),
  version,
  kind: z.enum(twinningKinds, "validation.choose"),
  /** Empty where nobody knows. */
  origin: z.enum(twinningOrigins, "validation.choose").optional(),
  fields: z.array(z.enum(cooperationFields)).max(cooperationFields.length),
  story: z.object(story as Record<Language, z.ZodOptional<typeof plainText>>),
  /** Translations that say the same as before, though their original has changed. */
  stillRight: z.array(z.enum(languages)).max(languages.length),
});

const figure = z.number("validation.partialDate").int("validation.partialDate").optional();

const step = z
  .object({
    intent: z.literal("step"),
    version,
    /** None for a new one. */
    id: z.uuid().optional(),
    kind: z.enum(stepKinds, "validation.choose"),
    side: z.uuid("validation.choose").optional(),
    day: figure,
    month: figure,
    year: figure,
    number: oneLine.max(60, "validation.tooLongName").optional(),
    body: oneLine.optional(),
  })
  .superRefine(({ year = null, month = null, day = null }, context) => {
    if (!isPartialDay({ year, month, day }))
      context.addIssue({ code: "custom", path: ["day"], message: "validation.partialDate" });
  });

const removeStep = z.object({ intent: z.literal("removeStep"), version, id: z.uuid() });

/** The forms of a partnership's desk, told apart by their button. */
export const twinningForm = z.discriminatedUnion("intent", [details, step, removeStep]);

export type TwinningForm = z.output<typeof twinningForm>;
export type DetailsForm = z.output<typeof details>;
export type StepForm = z.output<typeof step>;

/** A new partnership: the other towns, and what they agree on. */
export const newTwinningForm = z.object({
  partner: z.uuid("validation.choose"),
  second: z.uuid("validation.choose").optional(),
  third: z.uuid("validation.choose").optional(),
  kind: z.enum(twinningKinds, "validation.choose"),
});

export type NewTwinningForm = z.output<typeof newTwinningForm>;

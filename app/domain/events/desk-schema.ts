import { z } from "zod";
import { plainText } from "#app/domain/form-fields.ts";
import { eventSteps } from "./lifecycle.ts";

/** The button of an event's overview. */
export const stepForm = z.object({ intent: z.enum(eventSteps) });

/** Why an event is cancelled. */
export const cancelForm = z.object({ reason: plainText });

/** What was done just before the overview is shown: the notice on top says so. */
export const deskDeeds = [...eventSteps, "cancel", "save", "copy", "create"] as const;
export type DeskDeed = (typeof deskDeeds)[number];

/** How much later a copy is held. */
export const copyForm = z.object({
  weeks: z
    .number("validation.weeks")
    .int("validation.weeks")
    .min(1, "validation.weeks")
    .max(520, "validation.weeks"),
});

import { z } from "zod";
import { eventSteps } from "./lifecycle.ts";

/** The button of an event's overview. */
export const stepForm = z.object({ intent: z.enum(eventSteps) });

/** What was done just before the overview is shown: the notice on top says so. */
export const deskDeeds = [...eventSteps, "save"] as const;
export type DeskDeed = (typeof deskDeeds)[number];

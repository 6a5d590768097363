import { z } from "zod";
import { eventSteps } from "./lifecycle.ts";

/** The button of an event's overview. */
export const stepForm = z.object({ intent: z.enum(eventSteps) });

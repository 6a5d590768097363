import { z } from "zod";

/** What a family asks to be done with its data. */
export const ownDataForm = z.object({ intent: z.literal("export") });

import { z } from "zod";

/** What a family does on the page of its data. */
export const ownDataForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("export") }),
  z.object({ intent: z.literal("stop"), id: z.uuid() }),
]);

/** The page that shows what deleting does has one button. */
export const eraseForm = z.object({ intent: z.literal("erase") });

/** What has just been done about deleting. */
export const erasureDeeds = ["asked", "stopped"] as const;

export type ErasureDeed = (typeof erasureDeeds)[number];

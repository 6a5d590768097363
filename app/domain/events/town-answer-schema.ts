import { z } from "zod";

/** What a coordinator says to an event that asks her town. */
export const townAnswerForm = z.object({
  eventId: z.guid(),
  communityId: z.guid(),
  answer: z.enum(["accepted", "declined"]),
});

export type TownAnswerForm = z.infer<typeof townAnswerForm>;

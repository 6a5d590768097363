import { z } from "zod";

/** What can be done with a family's calendar. */
export const feedDeeds = ["make", "renew", "revoke", "names"] as const;

/** The forms of a family's calendar, told apart by their button. */
export const feedForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(["make", "renew", "revoke"]) }),
  z.object({ intent: z.literal("names"), showsNames: z.boolean().default(false) }),
]);

export type FeedDeed = (typeof feedDeeds)[number];
export type FeedForm = z.output<typeof feedForm>;

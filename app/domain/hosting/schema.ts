import { z } from "zod";
import { secondsOffered } from "./run.ts";

const id = z.uuid("validation.choose");

const seconds = z.coerce
  .number()
  .refine((typed) => secondsOffered.some((one) => one === typed), "validation.choose");

/** What can be done on the hosting board. */
export const boardForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("run"), order: z.enum(["fair", "sum"]), seconds }),
  z.object({ intent: z.literal("stop") }),
  z.object({ intent: z.enum(["adopt", "undo"]), run: id }),
  z.object({ intent: z.literal("move"), guest: id, host: id }),
  z.object({
    intent: z.enum(["takeOut", "lock", "unlock", "apart", "together"]),
    guest: id,
  }),
  z.object({ intent: z.literal("publish"), town: z.string().max(80).optional() }),
  z.object({ intent: z.literal("drop"), host: id }),
]);

export type BoardForm = z.output<typeof boardForm>;

/** What was done, as the address of the page after it says. */
export const done = z.enum([
  "run",
  "stop",
  "adopt",
  "undo",
  "move",
  "lock",
  "unlock",
  "apart",
  "together",
  "publish",
  "drop",
]);
export type Done = z.output<typeof done>;

/** How the board is looked at, kept in the address. */
export const boardQuery = z.object({
  view: z.enum(["plan", "proposal"]).catch("plan"),
  guest: id.nullable().catch(null),
  price: id.nullable().catch(null),
  ways: z.literal("1").nullable().catch(null),
  done: done.nullable().catch(null),
  from: id.nullable().catch(null),
});

/** What a host family answers of one guest. */
export const stayForm = z.object({ intent: z.enum(["accept", "decline"]), id });

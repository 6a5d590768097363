import { z } from "zod";
import { isIban, plainIban } from "#app/domain/communities/iban.ts";
import { plainLine } from "#app/domain/form-fields.ts";

/** As long as banks take a name. */
const LONGEST_HOLDER = 70;

/** Where a family wants money back. */
export const accountForm = z.object({
  intent: z.literal("account"),
  holder: plainLine.max(LONGEST_HOLDER, "validation.tooLongName"),
  iban: z
    .string({ error: "validation.required" })
    .transform(plainIban)
    .refine(isIban, "validation.iban"),
});

export type AccountForm = z.output<typeof accountForm>;

/** More than a town gives back in one go. */
const MOST_AT_ONCE = 1_000;

const code = z.string().max(12);

/** What a treasurer does with money that is to be given back. */
export const refundsForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("list"),
    /** Made with the form: sent twice it is one list. */
    key: z.uuid(),
    currency: z.string().length(3, "validation.choose"),
    codes: z
      .array(code, "validation.choose")
      .min(1, "validation.choose")
      .max(MOST_AT_ONCE, "validation.choose"),
  }),
  z.object({ intent: z.literal("ask") }),
  z.object({ intent: z.literal("undo"), refund: z.uuid() }),
]);

export type RefundsForm = z.output<typeof refundsForm>;

/** What was done, as the address of the page after it says. */
export const refundsDone = ["list", "ask", "undo"] as const;

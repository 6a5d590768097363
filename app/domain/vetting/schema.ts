import { z } from "zod";
import { isoDate, plainLine, plainText } from "#app/domain/form-fields.ts";
import { visitItems } from "./record.ts";

const id = z.uuid("validation.choose");
const line = plainLine.optional().transform((typed) => typed ?? "");
const text = plainText
  .max(1_000, "validation.tooLongAnswer")
  .optional()
  .transform((typed) => typed ?? "");

/** What can be done with a host family's file. */
export const fileForm = z.discriminatedUnion("intent", [
  z.object({
    ...{ intent: z.literal("reference"), doneOn: isoDate, referee: plainLine, relation: line },
    note: text,
  }),
  z.object({
    ...{ intent: z.literal("check"), doneOn: isoDate, memberId: id },
    certificateOn: isoDate.optional(),
    result: z.enum(["clear", "notClear"], "validation.choose"),
  }),
  z.object({
    ...{ intent: z.literal("visit"), doneOn: isoDate, visitors: plainLine, report: text },
    items: z.array(z.enum(visitItems)).default([]),
  }),
  z.object({ intent: z.literal("training"), doneOn: isoDate, note: text }),
  z.object({ intent: z.literal("code"), doneOn: isoDate, memberId: id, note: text }),
  z.object({ intent: z.literal("takeBack"), id }),
  z.object({ intent: z.literal("approve"), until: isoDate }),
  z.object({
    intent: z.enum(["refuse", "pause"]),
    reason: plainText.min(1, "validation.required"),
  }),
  z.object({ intent: z.literal("drop") }),
]);

export type FileForm = z.output<typeof fileForm>;

/** What the second person says. */
export const confirmForm = z.object({ intent: z.enum(["confirm", "reject"]), id });

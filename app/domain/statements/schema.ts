import { z } from "zod";
import { isOrderCode } from "#app/domain/money/order-code.ts";
import { amount } from "#app/domain/payments/schema.ts";
import { bankMappingSchema } from "./csv-columns.ts";

/** A code as people type it: in halves, in small letters, with letters that look like others. */
const typedCode = z.string({ error: "validation.required" }).transform((typed, context) => {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/^RF\d\d(?=.{8}$)/, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  if (isOrderCode(code)) return code;
  context.addIssue({ code: "custom", message: "validation.orderCode" });
  return z.NEVER;
});

/** What a treasurer does with statements and the transfers that wait. */
export const statementsForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("upload"),
    file: z
      .instanceof(File, { error: "validation.file" })
      .refine(({ size }) => size > 0, "validation.file"),
  }),
  z.object({
    intent: z.literal("assign"),
    transferId: z.uuid(),
    code: typedCode,
    /** How much of the transfer is for this order. */
    part: amount,
    /** What of it was booked when the form was filled: sent twice it is one entry. */
    booked: z.coerce.number().int().min(0),
  }),
  z.object({ intent: z.literal("dismiss"), transferId: z.uuid() }),
]);

/** What the page says was done. */
export const doneThings = ["assign", "dismiss", "discard"] as const;

/** What is done with one statement that is not read yet. */
export const statementForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("map"), column: bankMappingSchema }),
  z.object({ intent: z.literal("discard") }),
]);

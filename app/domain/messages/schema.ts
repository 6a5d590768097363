import { z } from "zod";
import { plainText } from "#app/domain/form-fields.ts";

/** A message as it is typed; `key` is drawn with the form, so that two presses send one. */
export const messageForm = z.object({
  key: z.uuid(),
  text: plainText.min(1, "validation.required"),
});

export type MessageForm = z.output<typeof messageForm>;

import { z } from "zod";
import { plainLine, plainText, version } from "#app/domain/form-fields.ts";
import { languages } from "#app/i18n/languages.ts";

const hour = z
  .string("validation.required")
  .trim()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "validation.hour");

/** What can be done to a programme; the notice after it says what was. */
export const programmeDeeds = ["add", "save", "remove", "copyDay"] as const;

/** The forms of an event's programme: add, save or remove an entry, copy a day. Only days of the event are let in. */
export function programmeForm(days: readonly string[]) {
  const day = z
    .string("validation.required")
    .refine((typed) => days.includes(typed), "validation.dayOfEvent");
  const entry = z.object({
    day,
    startsAt: hour,
    endsAt: hour.optional(),
    title: plainLine,
    text: plainText.optional(),
    placeName: plainLine.optional(),
    languages: z.array(z.enum(languages)).max(languages.length).default([]),
    communityId: z.guid().optional(),
  });
  const own = { id: z.guid(), version };
  return z
    .discriminatedUnion("intent", [
      entry.extend({ intent: z.literal("add") }),
      entry.extend({ intent: z.literal("save"), ...own }),
      z.object({ intent: z.literal("remove"), ...own }),
      z.object({ intent: z.literal("copyDay"), from: day, to: day }),
    ])
    .superRefine((typed, context) => {
      const wrong = (path: string, message: string) =>
        context.addIssue({ code: "custom", path: [path], message });
      if (typed.intent === "copyDay" && typed.from === typed.to) wrong("to", "validation.otherDay");
      if (typed.intent !== "add" && typed.intent !== "save") return;
      if (typed.endsAt && typed.endsAt <= typed.startsAt) wrong("endsAt", "validation.hourOrder");
    });
}

export type ProgrammeForm = z.output<ReturnType<typeof programmeForm>>;

/** What is typed of an entry. */
export type TypedEntry = Omit<Extract<ProgrammeForm, { intent: "add" }>, "intent">;

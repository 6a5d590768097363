import { z } from "zod";
import { isoDate, plainLine, plainText } from "#app/domain/form-fields.ts";
import { participantKinds } from "#app/domain/places/free-places.ts";
import { missingKinds } from "#app/domain/registrations/missing.ts";
import { registrationStates } from "#app/domain/registrations/state.ts";
import { languages } from "#app/i18n/languages.ts";
import { type PlaceholderWords, unknownPlaceholders } from "./placeholders.ts";

/** To whom it goes: the guardians of those who fit. */
export const announcementFilter = z.object({
  town: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional(),
  state: z.enum(registrationStates).optional(),
  kind: z.enum(participantKinds).optional(),
  missing: z.enum(missingKinds).optional(),
  /** Of who reads it. */
  language: z.enum(languages).optional(),
});

export type AnnouncementFilter = z.output<typeof announcementFilter>;

const LONGEST_BODY = 5_000;

const text = z.object({
  title: plainLine.max(120, "validation.tooLongName").optional(),
  body: plainText.max(LONGEST_BODY, "validation.tooLongAnswer").optional(),
});

type Typed = z.output<typeof text>;
type WordsOf = (language: (typeof languages)[number]) => PlaceholderWords;

/** What somebody writes to many: a title and a text for each language that she writes, at least one; whole, with known placeholders. */
export const announcementForm = (wordsOf: WordsOf) =>
  z
    .object({
      intent: z.literal("save"),
      version: z.coerce.number().int().min(0),
      filter: announcementFilter,
      otherwise: z.enum(languages).nullish(),
      texts: z.object(
        Object.fromEntries(languages.map((language) => [language, text.default({})])) as Record<
          (typeof languages)[number],
          z.ZodDefault<typeof text>
        >,
      ),
    })
    .superRefine(({ texts, otherwise }, context) => {
      const wrong = (path: string[], message: string) =>
        context.addIssue({ code: "custom", path: ["texts", ...path], message });
      const isWritten = ({ title, body }: Typed) => title !== undefined || body !== undefined;
      for (const language of languages) {
        const { title, body } = texts[language];
        if (!isWritten({ title, body })) continue;
        if (title === undefined) wrong([language, "title"], "validation.required");
        if (body === undefined) wrong([language, "body"], "validation.required");
        for (const [field, said] of [
          ["title", title],
          ["body", body],
        ] as const)
          if (unknownPlaceholders(said ?? "", wordsOf(language)).length > 0)
            wrong([language, field], "validation.placeholder");
      }
      if (!languages.some((language) => isWritten(texts[language])))
        wrong([languages[0], "title"], "validation.required");
      if (otherwise && !isWritten(texts[otherwise]))
        context.addIssue({ code: "custom", path: ["otherwise"], message: "validation.choose" });
    });

export type AnnouncementForm = z.output<ReturnType<typeof announcementForm>>;

const count = z.coerce.number().int().min(1);

/** What becomes of one that is written: sent to as many as were shown, now or later, or taken back. */
export const sendingForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("send"), count }),
  z.object({
    intent: z.literal("schedule"),
    count,
    day: isoDate,
    time: z
      .string({ error: "validation.required" })
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "validation.time"),
  }),
  z.object({ intent: z.literal("cancel") }),
]);

export type SendingForm = z.output<typeof sendingForm>;

export const announcementDeeds = ["save", "send", "schedule", "cancel"] as const;

import { z } from "zod";
import { emailAddress, oneLine } from "#app/domain/form-fields.ts";
import { languages } from "#app/i18n/languages.ts";
import { roles } from "./actor.ts";
import { endOfDay } from "./session-life.ts";
import { codeFault } from "./sign-in-link.ts";

/** Messages are keys of locales/<lang>/errors.json, so the same schema serves every language. */
const required = "validation.required";

export const signInForm = z.object({ email: emailAddress });

export const codeForm = z.object({
  code: z
    .string({ error: required })
    .refine((typed) => codeFault(typed) !== "signs", "validation.codeSigns")
    .refine((typed) => codeFault(typed) !== "length", "validation.code"),
});

/** The forms of the account's page, told apart by their button. */
export const accountForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("language"),
    language: z.enum(languages, "validation.choose"),
  }),
  z.object({
    intent: z.literal("name"),
    name: oneLine.optional(),
  }),
  z.object({ intent: z.literal("removePasskey"), id: z.uuid() }),
  z.object({ intent: z.literal("endSession"), id: z.uuid() }),
  z.object({ intent: z.literal("endOthers") }),
]);

export type AccountForm = z.output<typeof accountForm>;

/** Last day on which a role counts, as a native date field sends it; empty for no end. */
const lastDay = (now: Date) =>
  z.iso
    .date("validation.date")
    .refine((day) => day < "2200", "validation.date")
    .refine((day) => endOfDay(day) > now, "grantEnded")
    .optional();

/** The forms of a page of roles, told apart by their button; a role may not have ended by now. */
export const peopleForm = (now: Date) =>
  z.discriminatedUnion("intent", [
    z.object({
      intent: z.literal("invite"),
      email: emailAddress,
      role: z.enum(roles, "validation.choose"),
      until: lastDay(now),
      language: z.enum(languages, "validation.choose"),
    }),
    z.object({ intent: z.literal("withdraw"), id: z.uuid() }),
    z.object({ intent: z.literal("restore"), id: z.uuid() }),
    z.object({ intent: z.literal("withdrawInvitation"), id: z.uuid() }),
    z.object({ intent: z.literal("requestRecovery"), email: emailAddress }),
    z.object({ intent: z.literal("confirmRecovery"), id: z.uuid() }),
  ]);

export type PeopleForm = z.output<ReturnType<typeof peopleForm>>;

/** A form that is only its button. */
export const resendForm = z.object({ intent: z.literal("resend") });

/** One half of a passkey ceremony, as script sends it. The authenticator's answer is checked where it is used. */
export const passkeyStep = z.object({
  step: z.enum(["begin", "finish"]),
  purpose: z.enum(["signIn", "stepUp", "enrol"]),
  invitation: z
    .string()
    .max(100)
    .nullish()
    .transform((token) => token ?? null),
  recoveryCode: z
    .string()
    .max(100)
    .nullish()
    .transform((code) => code ?? null),
  answer: z.unknown().optional(),
});

export type PasskeyStep = z.output<typeof passkeyStep>;

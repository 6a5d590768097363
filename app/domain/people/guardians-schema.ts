import { z } from "zod";
import { emailAddress } from "#app/domain/form-fields.ts";
import { languages } from "#app/i18n/languages.ts";

/** As what somebody acts for a child. */
export const invitedRelations = ["parent", "otherGuardian"] as const;

const inviteFields = z.object({
  intent: z.literal("invite"),
  email: emailAddress,
  language: z.enum(languages, "validation.choose"),
  relation: z.enum(invitedRelations, "validation.choose"),
  people: z
    .array(z.uuid())
    .max(40)
    .default([])
    .refine((chosen) => chosen.length > 0, "validation.chooseAtLeastOne"),
  mayConsent: z.boolean().default(false),
  mayPay: z.boolean().default(false),
  joinsHousehold: z.boolean().default(false),
});

export type InviteGuardianForm = z.output<typeof inviteFields>;

/** What is done on the page of guardians. */
export const guardiansForm = z.discriminatedUnion("intent", [
  inviteFields,
  z.object({ intent: z.literal("end"), person: z.uuid(), account: z.uuid() }),
  z.object({ intent: z.literal("takeBack"), id: z.uuid() }),
]);

import { z } from "zod";
import { rates } from "#app/domain/fees/terms.ts";
import { emailAddress } from "#app/domain/form-fields.ts";
import type { DeclineReason } from "#app/generated/prisma/enums.ts";
import { languages } from "#app/i18n/languages.ts";

/** Steps of the form, in their order. */
export const formSteps = ["who", "about", "consents", "check"] as const;

export type FormStep = (typeof formSteps)[number];

/** More than any family sends at once. */
const MOST_PEOPLE = 20;

/** Who is to be registered, from which town. */
export const whoForm = (towns: readonly string[]) =>
  z.object({
    people: z
      .array(z.uuid())
      .max(MOST_PEOPLE)
      .default([])
      .refine((chosen) => chosen.length > 0, "validation.chooseAtLeastOne"),
    town: z
      .string({ error: "validation.chooseTown" })
      .refine((slug) => towns.includes(slug), "validation.chooseTown"),
  });

/** The last step: which fee and what besides for each, and together, or each alone. */
export const sendForm = z.object({
  intent: z.enum(["price", "send"]).default("send"),
  together: z.enum(["yes", "no"]).default("yes"),
  fees: z
    .array(
      z.object({
        personId: z.uuid(),
        rate: z.enum(rates).default("full"),
        code: z.string().trim().max(40).optional(),
        optionIds: z.array(z.uuid()).max(50).default([]),
      }),
    )
    .max(MOST_PEOPLE)
    .default([]),
});

/** What a guardian says to one permission that she has answered before. */
export const consentForm = z.object({
  intent: z.enum(["withdraw", "give"]),
  typeId: z.uuid(),
  print: z.string().max(40),
});

/** What a family does on the page of a registration. */
export const familyForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("accept") }),
  z.object({ intent: z.literal("decline") }),
  z.object({
    intent: z.literal("withdraw"),
    ids: z
      .array(z.uuid())
      .max(MOST_PEOPLE)
      .default([])
      .refine((chosen) => chosen.length > 0, "validation.chooseAtLeastOne"),
  }),
]);

/** Why a registration is not accepted. */
export const declineReasons = [
  "ages",
  "placesTaken",
  "otherTown",
  "conditions",
] as const satisfies readonly DeclineReason[];

/** A yes or a no to a party that waits for it, a yes to several, a reminder to who lacks something. */
export const rosterForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("approve"), party: z.uuid() }),
  z.object({
    intent: z.literal("decline"),
    party: z.uuid(),
    reason: z.enum(declineReasons, { error: "validation.chooseReason" }),
  }),
  z.object({
    intent: z.literal("approveChosen"),
    chosen: z
      .array(z.uuid())
      .max(MOST_PEOPLE)
      .default([])
      .refine((parties) => parties.length > 0, "validation.chooseAtLeastOne"),
  }),
  z.object({ intent: z.literal("remind") }),
]);

/** What the list of participants may have to tell. */
export const rosterDone = ["approve", "approveChosen", "decline", "remind"] as const;

/** Who takes over a household that somebody else registered: as what of its children. */
export const takeOverForm = z.object({
  relation: z.enum(["parent", "otherGuardian"], { error: "validation.choose" }).default("parent"),
});

export type TakeOverForm = z.output<typeof takeOverForm>;

/** What the page of one registration may have to tell staff. */
export const staffDone = ["withdraw", "invite", "registered", "see"] as const;

/** What staff does with one registration on its page. */
export const staffForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("withdraw") }),
  z.object({ intent: z.literal("see"), upTo: z.iso.datetime() }),
  z.object({
    intent: z.literal("invite"),
    email: emailAddress,
    language: z.enum(languages, { error: "validation.choose" }),
  }),
]);

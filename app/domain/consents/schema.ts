import { z } from "zod";
import { participantKinds } from "#app/domain/events/guest-kinds.ts";
import { plainLine, plainText, version } from "#app/domain/form-fields.ts";
import { consentKinds } from "./consent.ts";

/** What can be done to the permissions of an event; the notice after it says what was. */
export const consentDeeds = ["add", "save", "remove"] as const;
export type ConsentDeed = (typeof consentDeeds)[number];

const own = { id: z.guid(), version };

/** The forms of the permissions that an event asks for. */
export const consentsForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), kind: z.enum(consentKinds, "validation.choose") }),
  z.object({
    ...{ intent: z.literal("save"), ...own, title: plainLine },
    text: plainText.min(1, "validation.required"),
    isRequired: z.boolean().default(false),
    bothGuardians: z.boolean().default(false),
    kinds: z.array(z.enum(participantKinds)).max(participantKinds.length).default([]),
  }),
  z.object({ intent: z.literal("remove"), ...own }),
]);

export type ConsentsForm = z.output<typeof consentsForm>;

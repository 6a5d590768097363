import { z } from "zod";
import { isoDate, plainLine } from "#app/domain/form-fields.ts";
import { participantKinds } from "#app/domain/events/guest-kinds.ts";

/** More than any delegation has. */
const MOST_PLACES = 500;

const slug = z.string({ error: "validation.chooseTown" }).min(1).max(80);

/** Which places are held, for whom and until when. */
const holdFields = z.object({
  intent: z.literal("hold"),
  town: slug,
  kind: z.enum(participantKinds, "validation.choose"),
  places: z
    .number({ error: "validation.number" })
    .int("validation.number")
    .min(1, "validation.atLeastOnePlace")
    .max(MOST_PLACES, "validation.tooManyHeld"),
  label: plainLine,
  until: isoDate,
});

export type HoldForm = z.output<typeof holdFields>;

/** What is done on the page of held places. */
export const heldPlacesForm = z.discriminatedUnion("intent", [
  holdFields,
  z.object({ intent: z.literal("release"), id: z.uuid() }),
]);

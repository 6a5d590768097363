import { z } from "zod";
import { isoDate, version } from "#app/domain/form-fields.ts";

/** More than any family takes. */
const MOST_GUESTS = 12;

const MOST_KM = 200;

const age = z.coerce
  .number("validation.age")
  .int("validation.age")
  .min(0)
  .max(120, "validation.age");

/** What a family offers for an event. */
export const offerForm = z
  .object({
    version,
    fromDay: isoDate,
    untilDay: isoDate,
    maxGuests: z.coerce
      .number("validation.number")
      .int("validation.number")
      .min(1, "validation.guests")
      .max(MOST_GUESTS, "validation.guests"),
    takes: z.enum(["any", "f", "m"], "validation.choose"),
    minimumAge: age.nullish().transform((typed) => typed ?? null),
    maximumAge: age.nullish().transform((typed) => typed ?? null),
    km: z.coerce
      .number("validation.number")
      .int("validation.number")
      .min(0, "validation.number")
      .max(MOST_KM, "validation.number"),
  })
  .superRefine(({ fromDay, untilDay, minimumAge, maximumAge }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (untilDay <= fromDay) wrong("untilDay", "validation.dateOrder");
    if (minimumAge !== null && maximumAge !== null && maximumAge < minimumAge)
      wrong("maximumAge", "validation.ageOrder");
  });

export type OfferForm = z.output<typeof offerForm>;

/** Takes it back. */
export const withdrawForm = z.object({ intent: z.literal("withdraw") });

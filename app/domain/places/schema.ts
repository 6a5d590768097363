import { z } from "zod";
import { isoDate, version } from "#app/domain/form-fields.ts";
import { type ParticipantKind, participantKinds } from "./free-places.ts";

/** More than the largest meeting of a network has. */
const MOST_PLACES = 10_000;
const MOST_TOWNS = 200;

const places = z
  .number("validation.number")
  .int("validation.number")
  .min(0, "validation.number")
  .max(MOST_PLACES, "validation.tooManyPlaces")
  .optional()
  // None and nothing are the same.
  .transform((typed) => typed || undefined);

const kept = z
  .object({ places, releasesOn: isoDate.optional() })
  .refine((typed) => typed.places || !typed.releasesOn, {
    message: "validation.required",
    path: ["places"],
  })
  .prefault({});

const perKind = <Schema extends z.ZodType>(schema: Schema) =>
  z.object({ child: schema, leader: schema, adult: schema, delegate: schema } satisfies Record<
    ParticipantKind,
    Schema
  >);

const board = z.object({
  version,
  overall: places,
  capacity: perKind(places).prefault({}),
  towns: z
    .array(z.object({ slug: z.string().max(100), reserved: perKind(kept).prefault({}) }))
    .max(MOST_TOWNS)
    .default([]),
});

export type PlacesForm = z.output<typeof board>;

/** The board of an event that begins on a day: no more is kept than there is, and nothing longer than it is of use. */
export const placesForm = (startsOn: string) =>
  board.superRefine((typed, context) => {
    const wrong = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    for (const kind of participantKinds)
      if (keptOf(typed, kind) > (typed.capacity[kind] ?? 0))
        wrong(["capacity", kind], "validation.keptAboveCapacity");
    const all = participantKinds.reduce((sum, kind) => sum + keptOf(typed, kind), 0);
    if (typed.overall !== undefined && all > typed.overall)
      wrong(["overall"], "validation.keptAboveCapacity");
    typed.towns.forEach(({ reserved }, at) => {
      for (const kind of participantKinds) {
        const { releasesOn } = reserved[kind];
        if (releasesOn && releasesOn > startsOn)
          wrong(["towns", at, "reserved", kind, "releasesOn"], "validation.releaseAfterStart");
      }
    });
  });

const keptOf = ({ towns }: PlacesForm, kind: ParticipantKind) =>
  towns.reduce((sum, { reserved }) => sum + (reserved[kind].places ?? 0), 0);

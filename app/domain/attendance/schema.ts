import { z } from "zod";
import { isoDate, plainLine } from "#app/domain/form-fields.ts";
import { attendanceKinds } from "./standing.ts";

const id = z.uuid("validation.choose");

/** Made with the form: sent twice, from one device or from two, it is one note for each person. */
const key = id;

/** What is noted of people. */
export const attendanceForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("mark"),
    key,
    kind: z.enum(attendanceKinds, "validation.choose"),
    day: isoDate.optional(),
    group: id.optional(),
    people: z.array(id).min(1, "validation.choosePeople").max(500),
  }),
  z.object({
    intent: z.literal("handOver"),
    key,
    person: id,
    toWhom: plainLine.max(120, "validation.tooLongName"),
  }),
  z.object({ intent: z.literal("undo"), key, mark: id }),
]);

export type AttendanceForm = z.output<typeof attendanceForm>;

/** How the page is looked at, kept in the address. */
export const attendanceQuery = z.object({
  kind: z.enum(attendanceKinds).catch("arrived"),
  day: isoDate.nullish().catch(null),
  group: id.nullish().catch(null),
  person: id.nullish().catch(null),
  name: z.string().trim().max(80).catch(""),
});

export type AttendanceQuery = z.output<typeof attendanceQuery>;

export const attendanceDeeds = ["mark", "handOver", "undo"] as const;

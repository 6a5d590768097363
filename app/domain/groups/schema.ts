import { z } from "zod";
import { plainLine } from "#app/domain/form-fields.ts";
import { groupKinds, roomsOf } from "./fit.ts";

const id = z.uuid("validation.choose");
const kind = z.enum(groupKinds, "validation.choose");
const people = z.array(id, "validation.choosePeople").min(1, "validation.choosePeople").max(500);

const facts = {
  name: plainLine.max(60, "validation.tooLongName"),
  capacity: z.coerce
    .number("validation.number")
    .int("validation.number")
    .min(1, "validation.number")
    .max(500, "validation.number"),
  roomOf: z.enum(roomsOf, "validation.choose").default("any"),
};

/** What can be done with the groups of an event. */
export const groupsForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), kind, ...facts }),
  z.object({ intent: z.literal("change"), kind, group: id, ...facts }),
  z.object({ intent: z.literal("remove"), kind, group: id }),
  z.object({ intent: z.literal("place"), kind, group: id, people }),
  z.object({ intent: z.literal("takeOut"), kind, people }),
  z.object({ intent: z.literal("fill"), kind }),
  z.object({ intent: z.enum(["lead", "unlead"]), kind, group: id, account: id }),
]);

export type GroupsForm = z.output<typeof groupsForm>;

/** Which kind a page shows. */
export const groupsQuery = z.object({ kind: kind.catch("room") });

export const groupDeeds = [
  ...(["add", "change", "remove", "place", "takeOut", "fill", "lead", "unlead"] as const),
];

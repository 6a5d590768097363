/** Who reaches the desk of a town's partnerships. */
import { randomUUID } from "node:crypto";
import { type Declaration, ofTown } from "./authorization-rules.ts";

/** Its routes, by the names the build gives them. */
export const twinningRoutes: Record<string, Declaration> = {
  "routes/manage/community-twinnings": {
    get: ofTown,
    post: [
      {
        name: "start a partnership",
        fields: (world, subject) => ({
          partner: (subject === "foreign" ? world.own : world.foreign).town.id,
          kind: "friendship",
        }),
        may: ofTown,
      },
    ],
  },
  "routes/manage/twinning": {
    get: ofTown,
    post: [
      {
        name: "change the details",
        fields: () => ({ intent: "details", version: "0", kind: "twinning" }),
        may: ofTown,
      },
      {
        name: "add a step",
        fields: () => ({ intent: "step", version: "0", kind: "renewal", year: "2016" }),
        may: ofTown,
      },
      {
        name: "take out a step",
        fields: () => ({ intent: "removeStep", version: "0", id: randomUUID() }),
        may: ofTown,
      },
    ],
  },
};

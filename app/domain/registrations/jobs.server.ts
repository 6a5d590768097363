import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { remindOfMissing } from "./remind-missing.server.ts";
import { registrationStates } from "./state.ts";
import { settleEvent, sweepRegistrations } from "./sweep.server.ts";
import { tellGuardians } from "./tell.server.ts";

export const registrationJobs = {
  "registrations.tell": defineJob({
    payload: z.object({
      partyId: z.uuid(),
      state: z.enum(registrationStates),
      at: z.iso.datetime(),
    }),
    atOnce: 2,
    run: tellGuardians,
  }),

  // Asked for by what changes an event's places or cancels it.
  "registrations.settle": defineJob({
    payload: z.object({ eventId: z.uuid() }),
    run: (context, { eventId }) => settleEvent(context, eventId),
  }),

  // In the morning of most towns.
  "registrations.remind": defineJob({
    payload: z.object({}),
    schedule: "45 5 * * *",
    run: remindOfMissing,
  }),

  "registrations.sweep": defineJob({
    payload: z.object({}),
    schedule: "* * * * *",
    run: sweepRegistrations,
  }),
};

import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { sendDueAnnouncements, sendToAll } from "./send.server.ts";

export const announcementJobs = {
  "announcements.send": defineJob({
    payload: z.object({ announcementId: z.uuid() }),
    run: (context, { announcementId }) => sendToAll(context, announcementId),
  }),

  "announcements.sendDue": defineJob({
    payload: z.object({}),
    schedule: "*/5 * * * *",
    run: sendDueAnnouncements,
  }),
};

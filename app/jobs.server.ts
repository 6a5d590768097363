import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { deliverMail } from "#app/platform/deliver-mail.server.ts";

/** Two days of growing pauses: 30 s, 1 min, 2 min … */
const MAIL_RETRIES = 13;

/** Every background job, by its name `noun.verb`. */
export const jobs = {
  "mails.deliver": defineJob({
    payload: z.object({ mailId: z.uuid() }),
    retryLimit: MAIL_RETRIES,
    run: (context, { mailId }) => deliverMail(context, mailId),
  }),
};

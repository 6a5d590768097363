import { z } from "zod";
import { accountJobs } from "#app/domain/accounts/jobs.server.ts";
import { answerJobs } from "#app/domain/answers/jobs.server.ts";
import { auditJobs } from "#app/domain/audit/jobs.server.ts";
import { eventJobs } from "#app/domain/events/jobs.server.ts";
import { healthJobs } from "#app/domain/health/jobs.server.ts";
import { hostingJobs } from "#app/domain/hosting/jobs.server.ts";
import { keptFormJobs } from "#app/domain/kept-forms/jobs.server.ts";
import { ownDataJobs } from "#app/domain/own-data/jobs.server.ts";
import { importJobs } from "#app/domain/import/jobs.server.ts";
import { paymentJobs } from "#app/domain/payments/jobs.server.ts";
import { announcementJobs } from "#app/domain/announcements/jobs.server.ts";
import { refundJobs } from "#app/domain/refunds/jobs.server.ts";
import { registrationJobs } from "#app/domain/registrations/jobs.server.ts";
import { statementJobs } from "#app/domain/statements/jobs.server.ts";
import { twinningJobs } from "#app/domain/twinnings/jobs.server.ts";
import { defineJob } from "#app/platform/define-job.ts";
import { deleteOldLimits, deleteOldMails } from "#app/platform/delete-old.server.ts";
import { rotateMasterKey } from "#app/platform/field-encryption.server.ts";
import { deliverMail } from "#app/platform/deliver-mail.server.ts";

/** Every background job, by its name `noun.verb`. */
export const jobs = {
  ...accountJobs,
  ...answerJobs,
  ...auditJobs,
  ...eventJobs,
  ...healthJobs,
  ...hostingJobs,
  ...keptFormJobs,
  ...ownDataJobs,
  ...importJobs,
  ...paymentJobs,
  ...refundJobs,
  ...announcementJobs,
  ...registrationJobs,
  ...statementJobs,
  ...twinningJobs,

  "mails.deliver": defineJob({
    payload: z.object({ mailId: z.uuid() }),
    // Pauses grow from half a minute to two hours; the mail itself gives up after two days.
    retryDelay: 30,
    retryDelayMax: 2 * 60 * 60,
    retryLimit: 60,
    atOnce: 2,
    run: (context, { mailId }) => deliverMail(context, mailId),
  }),

  "mails.deleteOld": defineJob({
    payload: z.object({}),
    schedule: "25 2 * * *",
    run: deleteOldMails,
  }),

  // After FIELD_KEY was changed; on other days there is nothing to do.
  "keys.rewrap": defineJob({
    payload: z.object({}),
    schedule: "50 * * * *",
    async run({ db }) {
      await rotateMasterKey(db);
    },
  }),

  "limits.deleteOld": defineJob({
    payload: z.object({}),
    schedule: "35 * * * *",
    run: deleteOldLimits,
  }),
};

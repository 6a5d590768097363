import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { remindOfPayments } from "./remind.server.ts";
import { tellOfPayment } from "./tell-of-payment.server.ts";

export const paymentJobs = {
  "payments.tell": defineJob({
    payload: z.object({ paymentId: z.uuid() }),
    atOnce: 2,
    run: (context, { paymentId }) => tellOfPayment(context, paymentId),
  }),

  // In the morning of most towns.
  "payments.remind": defineJob({
    payload: z.object({}),
    schedule: "15 6 * * *",
    run: remindOfPayments,
  }),
};

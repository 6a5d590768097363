import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { tellOfPayment } from "./tell-of-payment.server.ts";

export const paymentJobs = {
  "payments.tell": defineJob({
    payload: z.object({ paymentId: z.uuid() }),
    atOnce: 2,
    run: (context, { paymentId }) => tellOfPayment(context, paymentId),
  }),
};

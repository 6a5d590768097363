import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { pollPayments } from "./poll-payments.server.ts";
import { applyProviderEvent } from "./provider-events.server.ts";
import { reconcileAccounts } from "./reconcile.server.ts";
import { refundOverpaid, submitRefund } from "./refunds.server.ts";
import { remindOfPayments } from "./remind.server.ts";
import { tellOfFailure, tellOfRefund } from "./tell-of-news.server.ts";
import { tellOfPayment } from "./tell-of-payment.server.ts";

/** Stripe may be away for an hour; after that the clock looks again (`payments.poll`). */
const ofStripe = { retryDelay: 5, retryDelayMax: 600, retryLimit: 12, atOnce: 2 };

export const paymentJobs = {
  "payments.tell": defineJob({
    payload: z.object({ paymentId: z.uuid() }),
    atOnce: 2,
    run: (context, { paymentId }) => tellOfPayment(context, paymentId),
  }),

  "payments.tellFailed": defineJob({
    payload: z.object({ paymentId: z.uuid() }),
    run: (context, { paymentId }) => tellOfFailure(context, paymentId),
  }),

  "payments.tellRefund": defineJob({
    payload: z.object({ refundId: z.uuid() }),
    run: (context, { refundId }) => tellOfRefund(context, refundId),
  }),

  "payments.applyEvent": defineJob({
    payload: z.object({ eventId: z.string() }),
    ...ofStripe,
    run: (context, { eventId }) => applyProviderEvent(context, eventId),
  }),

  "payments.refundOverpaid": defineJob({
    payload: z.object({ orderId: z.uuid() }),
    run: (context, { orderId }) => refundOverpaid(context, orderId),
  }),

  "payments.submitRefund": defineJob({
    payload: z.object({ refundId: z.uuid() }),
    ...ofStripe,
    run: (context, { refundId }) => submitRefund(context, refundId),
  }),

  "payments.poll": defineJob({
    payload: z.object({}),
    schedule: "*/5 * * * *",
    run: pollPayments,
  }),

  "payments.reconcile": defineJob({
    payload: z.object({}),
    schedule: "40 3 * * *",
    run: reconcileAccounts,
  }),

  // In the morning of most towns.
  "payments.remind": defineJob({
    payload: z.object({}),
    schedule: "15 6 * * *",
    run: remindOfPayments,
  }),
};

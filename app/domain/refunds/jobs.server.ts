import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { forgetRefundAccounts } from "./forget-accounts.server.ts";
import { tellOfBankRefund } from "./tell.server.ts";

export const refundJobs = {
  "refunds.tell": defineJob({
    payload: z.object({ refundId: z.uuid() }),
    run: (context, { refundId }) => tellOfBankRefund(context, refundId),
  }),

  "refunds.forgetAccounts": defineJob({
    payload: z.object({}),
    schedule: "25 4 * * *",
    run: forgetRefundAccounts,
  }),
};

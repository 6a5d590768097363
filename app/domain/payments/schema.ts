import { z } from "zod";
import { isoDate, plainLine } from "#app/domain/form-fields.ts";
import { hundredthsTyped } from "#app/i18n/typed-amounts.ts";

/** Ten million units of a currency: more than any camp costs, and far from what a column holds. */
const MOST = 1_000_000_000;

/** An amount above nothing, in minor units. */
export const amount = z.string({ error: "validation.required" }).transform((typed, context) => {
  const minor = hundredthsTyped(typed);
  if (minor !== null && minor > 0 && minor <= MOST) return minor;
  context.addIssue({ code: "custom", message: "validation.money" });
  return z.NEVER;
});

/** Made with the form: sent twice it is one entry. */
const key = z.uuid();
const reason = plainLine;

/** Ways in which money comes that a person writes down. */
export const recordedProviders = ["cash", "bank", "inKind"] as const;

/** Money that came; not before the platform's time, and not tomorrow. */
export const paymentForm = (today: string) =>
  z.object({
    intent: z.literal("payment"),
    key,
    minor: amount,
    receivedOn: isoDate.refine((day) => day >= "2020-01-01" && day <= today, "validation.dayPast"),
    provider: z.enum(recordedProviders, { error: "validation.required" }),
    reference: plainLine.max(60, "validation.tooLongName").optional(),
  });

export type PaymentForm = z.output<ReturnType<typeof paymentForm>>;

const correctionForm = z
  .object({
    intent: z.literal("correction"),
    key,
    direction: z.enum(["less", "more"], { error: "validation.required" }),
    minor: amount,
    reason,
  })
  .transform(({ direction, minor, ...rest }) => ({
    ...rest,
    minor: direction === "less" ? -minor : minor,
  }));

export type CorrectionForm = z.output<typeof correctionForm>;

const refundForm = z.object({ intent: z.literal("refund"), key, minor: amount, reason });

export type RefundForm = z.output<typeof refundForm>;

const takeBackForm = z.object({ intent: z.literal("takeBack"), paymentId: z.uuid(), reason });

/** What a guardian pays online: of what is open, and how much she was shown. */
export const checkoutForm = z.object({
  part: z.enum(["next", "all"]),
  minor: z.coerce.number().int().min(1).max(MOST),
});

export type CheckoutForm = z.output<typeof checkoutForm>;

const secret = (shape: RegExp) =>
  z
    .string({ error: "validation.required" })
    .max(255, "validation.tooLongName")
    .regex(shape, "validation.stripeKey");

/** By whose Stripe account a town takes money online. */
export const cardAccountForm = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("none") }),
    z.object({ kind: z.literal("platform") }),
    z.object({
      kind: z.literal("own"),
      secretKey: secret(/^(?:sk|rk)_(?:test|live)_\w+$/),
      webhookSecret: secret(/^whsec_\w{16,}$/),
    }),
  ],
  { error: "validation.required" },
);

export type CardAccountForm = z.output<typeof cardAccountForm>;

/** What a treasurer does with an order. */
export const orderForm = (today: string) =>
  z.discriminatedUnion("intent", [paymentForm(today), correctionForm, refundForm, takeBackForm]);

export type OrderForm = z.output<ReturnType<typeof orderForm>>;

/** The forms of an order's page. */
export const orderIntents = ["payment", "correction", "refund", "takeBack"] as const;

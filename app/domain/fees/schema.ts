import { z } from "zod";
import { currencies } from "#app/domain/communities/town-choices.ts";
import { isoDate, oneLine, version } from "#app/domain/form-fields.ts";
import { type ParticipantKind, participantKinds } from "#app/domain/places/free-places.ts";
import { hundredthsTyped } from "#app/i18n/typed-amounts.ts";
import { wrongInFees, type WrongInFees } from "./fees-form-checks.ts";
import { type Allowance, type Rate, rates } from "./terms.ts";

const MOST_TOWNS = 100;
const MOST_OPTIONS = 20;
const MOST_ROWS = 12;
const LONGEST_CODE = 40;

type Issues = Pick<z.RefinementCtx, "addIssue">;

/** An amount in minor units; a sign before it or a letter in it makes it none. */
function amountTyped(typed: string, { addIssue }: Issues) {
  const minor = hundredthsTyped(typed);
  if (minor !== null) return minor;
  addIssue({ code: "custom", message: "validation.money" });
  return z.NEVER;
}

const money = z.string().transform(amountTyped).optional();

/** `10 %` or an amount. */
const allowance = z
  .string()
  .transform((typed, context): Allowance => {
    const [, digits] = /^\s*(\d{1,3})\s*%\s*$/u.exec(typed) ?? [];
    if (!digits) return { minor: amountTyped(typed, context) };
    if (Number(digits) > 100) context.addIssue({ code: "custom", message: "validation.percent" });
    return { percent: Number(digits) };
  })
  .optional();

const whole = (most: number, least: number, message: string) =>
  z.number(message).int(message).min(least, message).max(most, message).optional();

const perKind = <Schema extends z.ZodType>(schema: Schema) =>
  z.object({ child: schema, leader: schema, adult: schema, delegate: schema } satisfies Record<
    ParticipantKind,
    Schema
  >);

const perRate = z
  .object({ full: money, reduced: money, solidarity: money } satisfies Record<Rate, typeof money>)
  .prefault({});

const slug = z.string().max(100);

const day = isoDate.optional();

const town = z.object({
  slug,
  payee: z.enum(["own", "host"], "validation.choose").optional(),
  fees: perKind(perRate).prefault({}),
  ...{ sibling: allowance, early: allowance, deposit: allowance },
});

const option = z.object({
  id: z.guid().optional(),
  name: oneLine.optional(),
  limit: whole(10_000, 1, "validation.number"),
  prices: z
    .array(z.object({ town: slug, minor: money }))
    .max(MOST_TOWNS)
    .default([]),
});

const percent = (least: number) => whole(100, least, "validation.percent");

const form = z.object({
  version,
  earlyUntil: day,
  reducedCode: oneLine.max(LONGEST_CODE, "validation.tooLongCode").optional(),
  solidarityCode: oneLine.max(LONGEST_CODE, "validation.tooLongCode").optional(),
  keepsDeposit: z.boolean().default(false),
  towns: z.array(town).max(MOST_TOWNS).default([]),
  options: z.array(option).max(MOST_OPTIONS).default([]),
  instalments: z
    .array(z.object({ dueOn: day, percent: percent(1) }))
    .max(MOST_ROWS)
    .default([]),
  refunds: z
    .array(z.object({ daysBefore: whole(730, 0, "validation.number"), percent: percent(0) }))
    .max(MOST_ROWS)
    .default([]),
});

export type FeesForm = z.output<typeof form>;

/** A town of the event, and the currencies of those who may be paid. */
export type PayableTown = { slug: string; currency: { own: string; host: string } };

const known: readonly string[] = currencies;

/** The fees of an event that begins on a day, for its towns. */
export const feesForm = (startsOn: string, payable: readonly PayableTown[]) =>
  form.superRefine((typed, context) => {
    const wrong: WrongInFees = (path, message) =>
      context.addIssue({ code: "custom", path: [...path], message });
    wrongInFees(typed, startsOn, wrong);
    typed.towns.forEach(({ slug: of, payee }, at) => {
      const currency = payee && payable.find((one) => one.slug === of)?.currency[payee];
      if (currency !== undefined && !known.includes(currency))
        wrong(["towns", at, "payee"], "validation.currency");
    });
  });

/** The fees that a form states for a town. */
export const statedFees = ({ fees }: Pick<FeesForm["towns"][number], "fees">) =>
  participantKinds.flatMap((kind) =>
    rates.flatMap((rate) => {
      const minor = fees[kind][rate];
      return minor === undefined ? [] : [{ kind, rate, minor }];
    }),
  );

import { z } from "zod";
import { isoDate } from "#app/domain/form-fields.ts";
import { type ParticipantKind, participantKinds } from "#app/domain/places/free-places.ts";
import { type Due, instalmentsOf } from "./instalments.ts";
import { optionPrice, type Participant, type Price, price } from "./price.ts";
import { type EventTerms, type Rate, rates, type TownFees } from "./terms.ts";

const MOST_OF_A_KIND = 9;

const count = z
  .number("validation.household")
  .int("validation.household")
  .min(0, "validation.household")
  .max(MOST_OF_A_KIND, "validation.household")
  .optional();

const ofRates = z
  .object({ full: count, reduced: count, solidarity: count } satisfies Record<Rate, unknown>)
  .optional();

const guests = z
  .object({ child: ofRates, leader: ofRates, adult: ofRates, delegate: ofRates } satisfies Record<
    ParticipantKind,
    unknown
  >)
  .optional();

/** A household as the preview of fees asks for it: a town, who comes, what is taken besides, and when it registers. */
export const previewForm = z
  .object({
    town: z.string("validation.choose"),
    on: isoDate,
    guests,
    options: z.array(z.object({ id: z.string(), count })).default([]),
  })
  .superRefine((asked, context) => {
    const issue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    const people = peopleOf(asked.guests).length;
    if (people === 0) issue(["guests", "child", "full"], "validation.nobody");
    for (const [at, option] of asked.options.entries())
      if (people > 0 && (option.count ?? 0) > people)
        issue(["options", at, "count"], "validation.morePieces");
  });

export type Asked = z.output<typeof previewForm>;

/** What a household would pay and when; or why that cannot be said. */
export type Preview =
  | { is: "priced"; party: Participant[]; price: Price; dues: Due[] }
  | { is: "noFee"; kind: ParticipantKind }
  | { is: "noOption"; option: string };

/** What a household of a town would pay by what is stated, if it registered on that day. */
export function previewOf(terms: EventTerms, town: TownFees | null, asked: Asked): Preview {
  const party = partyOf(asked);
  const unpaid = party.find(({ kind }) => town?.amounts[kind]?.full === undefined);
  if (unpaid) return { is: "noFee", kind: unpaid.kind };
  const unoffered = party
    .flatMap(({ options }) => options)
    .find((option) => !town || optionPrice(town, option) === undefined);
  if (unoffered) return { is: "noOption", option: unoffered };
  const owed = town && price(terms, town, party, asked.on);
  if (!town || !owed) return { is: "noFee", kind: party[0]?.kind ?? "child" };
  return { is: "priced", party, price: owed, dues: instalmentsOf(terms, town, owed, asked.on) };
}

/** Everybody, children first; whatever is taken besides belongs to the first of them. */
function partyOf({ guests, options }: Asked): Participant[] {
  return peopleOf(guests).map((one, at) => ({
    ...one,
    options: options.flatMap(({ id, count: pieces = 0 }) => (pieces > at ? [id] : [])),
  }));
}

const peopleOf = (asked: z.output<typeof guests>) =>
  participantKinds.flatMap((kind) =>
    rates.flatMap((rate) =>
      Array.from({ length: asked?.[kind]?.[rate] ?? 0 }, () => ({ kind, rate })),
    ),
  );

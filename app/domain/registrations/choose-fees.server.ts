import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { optionPrice } from "#app/domain/fees/price.ts";
import { statedFees } from "#app/domain/money/settle-order.server.ts";
import type { FeeRate } from "#app/generated/prisma/enums.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { spend } from "#app/platform/rate-limit.server.ts";

/** What is chosen for one of the draft's people; `code` opens a lower fee that needs one. */
export type FeeChoice = { personId: string; rate: FeeRate; optionIds: string[]; code?: string };

type Choosing = { slug: string; choices: readonly FeeChoice[] };

/** Keeps in the actor's draft which fee and options were chosen; refuses what the town does not offer. */
export async function chooseFees(context: Context, { slug, choices }: Choosing): Promise<void> {
  const { db, actor } = context;
  if (actor.kind !== "person") return refuse("signInAgain");
  const { accountId } = actor;
  if (choices.some(({ code }) => code)) await spend("feeCode", accountId);
  await db.$transaction(async (tx) => {
    const draft = await tx.registrationDraft.findFirst({
      where: { accountId, event: { slug } },
      select: {
        ...{ eventId: true, communityId: true },
        people: { select: { personId: true, kind: true, rate: true } },
        event: { select: { feeTerms: { select: { reducedCode: true, solidarityCode: true } } } },
      },
    });
    if (!draft?.communityId) return refuse("changedMeanwhile");
    const { eventId, communityId, event, people } = draft;
    const stated = await statedFees(tx, eventId, communityId);
    if (!stated) return;
    for (const choice of choices) {
      const { personId, rate, optionIds } = choice;
      const person = people.find((one) => one.personId === personId);
      if (!person) return refuse("changedMeanwhile");
      const isOffered = stated.fees.amounts[person.kind]?.[rate] !== undefined;
      const areOffered = optionIds.every((id) => optionPrice(stated.fees, id) !== undefined);
      if ((rate !== "full" && !isOffered) || !areOffered) return refuse("rateNotOffered");
      if (rate !== person.rate) refuseWrongCode(choice, event.feeTerms);
      await keep(tx, { accountId, eventId, personId }, choice);
    }
  });
}

type Codes = { reducedCode: string | null; solidarityCode: string | null } | null;

/** The word that opens a fee, in upper or lower case; once opened it stays so for this draft. */
function refuseWrongCode({ rate, code = "" }: FeeChoice, codes: Codes): void {
  if (rate === "full") return;
  const needed = rate === "reduced" ? codes?.reducedCode : codes?.solidarityCode;
  const plain = (word: string) => word.normalize("NFC").trim().toLowerCase();
  if (needed && plain(code) !== plain(needed)) refuse("rateCodeWrong");
}

type Key = { accountId: string; eventId: string; personId: string };

const keep = (tx: Tx, key: Key, { rate, optionIds }: FeeChoice) =>
  tx.draftPerson.updateMany({ where: key, data: { rate, optionIds: [...new Set(optionIds)] } });

import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { type EventToWrite, eventToWrite } from "#app/domain/events/event-to-write.server.ts";
import { canBeChanged } from "#app/domain/events/lifecycle.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { type FeesForm, statedFees } from "./schema.ts";
import type { Allowance } from "./terms.ts";

type Input = FeesForm & { slug: string };

/** Writes an event's fees and terms, unless somebody else did so since the form was filled. */
export async function changeFees({ db, actor, now }: Context, input: Input): Promise<void> {
  const actorId = accountIdOf(actor);
  await db.$transaction(async (tx) => {
    const event = await eventToWrite(tx, actor, input.slug);
    const { id: eventId } = event;
    const saved = await tx.eventFeeTerms.findUnique({ where: { eventId } });
    if ((saved?.version ?? 0) !== input.version || !canBeChanged(event.state))
      refuse("changedMeanwhile");
    await writeTerms(tx, eventId, input);
    await tx.townFees.deleteMany({ where: { eventId } });
    const towns = await writeTowns(tx, event, input);
    const names = await writeOptions(tx, { eventId, setId: event.textSetId, input, towns });
    const language = isLanguage(event.textSet.language) ? event.textSet.language : "en";
    await writeTexts(tx, now, { setId: event.textSetId, language, values: names, actorId });
    await clearPublicPages(tx);
    await recordAudit(tx, {
      ...{ chain: event.hostId, action: "event.changeFees", subject: eventId, now, actorId },
      details: { count: input.towns.reduce((sum, town) => sum + statedFees(town).length, 0) },
    });
  });
}

async function writeTerms(tx: Tx, eventId: string, input: Input) {
  const { earlyUntil, reducedCode = null, solidarityCode = null, keepsDeposit } = input;
  const terms = { reducedCode, solidarityCode, keepsDeposit };
  const columns = { ...terms, earlyUntil: earlyUntil ? new Date(earlyUntil) : null };
  await tx.eventFeeTerms.upsert({
    where: { eventId },
    create: { eventId, ...columns },
    update: { ...columns, version: { increment: 1 } },
  });
  await tx.feeInstalment.deleteMany({ where: { eventId } });
  await tx.feeInstalment.createMany({
    data: input.instalments.flatMap(({ dueOn, percent }) =>
      dueOn && percent ? [{ eventId, dueOn: new Date(dueOn), percent }] : [],
    ),
  });
  await tx.refundStep.deleteMany({ where: { eventId } });
  await tx.refundStep.createMany({
    data: input.refunds.flatMap(({ daysBefore, percent }) =>
      daysBefore !== undefined && percent !== undefined ? [{ eventId, daysBefore, percent }] : [],
    ),
  });
}

const partsOf = (allowance: Allowance | undefined) => ({
  minor: allowance && "minor" in allowance ? allowance.minor : null,
  percent: allowance && "percent" in allowance ? allowance.percent : null,
});

/** Writes what towns of the event pay, and answers their ids; one that does not take part pays nothing. */
async function writeTowns(tx: Tx, event: EventToWrite, { towns }: Input) {
  const members = await tx.eventCommunity.findMany({
    where: { eventId: event.id },
    select: { community: { select: { id: true, slug: true, currency: true } } },
  });
  const communities = members.map(({ community }) => community);
  const host = communities.find(({ id }) => id === event.hostId);
  const stated = towns.flatMap((town) => {
    const own = communities.find(({ slug }) => slug === town.slug);
    const payee = town.payee === "host" ? host : town.payee === "own" ? own : undefined;
    return own && payee ? [{ town, payee, key: { eventId: event.id, communityId: own.id } }] : [];
  });
  await tx.townFees.createMany({
    skipDuplicates: true,
    data: stated.map(({ town, payee, key }) => {
      const [sibling, early, deposit] = [town.sibling, town.early, town.deposit].map(partsOf);
      return {
        ...{ ...key, payeeId: payee.id, currency: payee.currency },
        ...{ siblingMinor: sibling?.minor, siblingPercent: sibling?.percent },
        ...{ earlyMinor: early?.minor, earlyPercent: early?.percent },
        ...{ depositMinor: deposit?.minor, depositPercent: deposit?.percent },
      };
    }),
  });
  await tx.eventFee.createMany({
    skipDuplicates: true,
    data: stated.flatMap(({ town, key }) => statedFees(town).map((fee) => ({ ...key, ...fee }))),
  });
  return new Map(stated.map(({ town, key }) => [town.slug, key.communityId]));
}

type Options = { eventId: string; setId: string; input: Input; towns: Map<string, string> };

/** Writes the options in their order, and answers their names by the field of the text; those left out go, names and all. */
async function writeOptions(tx: Tx, { eventId, setId, input, towns }: Options) {
  const saved = await tx.feeOption.findMany({ where: { eventId }, select: { id: true } });
  const isSaved = (id: string | undefined) => saved.some((one) => one.id === id);
  const kept = input.options.flatMap(({ id, name, ...rest }) =>
    name ? [{ ...rest, name, id: id && isSaved(id) ? id : randomUUID() }] : [],
  );
  await tx.feeOption.deleteMany({ where: { eventId } });
  const gone = saved.filter(({ id }) => !kept.some((one) => one.id === id));
  const fields = gone.map(({ id }) => nameField(id));
  await tx.text.deleteMany({ where: { setId, field: { in: fields } } });
  await tx.feeOption.createMany({
    skipDuplicates: true,
    data: kept.map(({ id, limit }, position) => ({ id, eventId, position, limit: limit ?? null })),
  });
  await tx.feeOptionPrice.createMany({
    skipDuplicates: true,
    data: kept.flatMap(({ id: optionId, prices }) =>
      prices.flatMap(({ town, minor }) => {
        const communityId = towns.get(town);
        return communityId && minor !== undefined
          ? [{ optionId, eventId, communityId, minor }]
          : [];
      }),
    ),
  });
  return Object.fromEntries(kept.map(({ id, name }) => [nameField(id), name]));
}

/** The text that names an option. */
const nameField = (optionId: string) => `fee.${optionId}.name`;

import { isAskedOf, isOpenFor, isPhoto, latestOf } from "#app/domain/consents/consent.ts";
import { readConsents } from "#app/domain/consents/consent-form.ts";
import { keptTexts, type RefusedConsents } from "#app/domain/consents/draft-consents.server.ts";
import { shownConsents } from "#app/domain/consents/shown-consents.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { startOf } from "./deadlines.ts";
import { doerFor } from "./permissions.ts";
import { agreed } from "./registration-consents.server.ts";
import { isLiving } from "./state.ts";

type Giving = { id: string; language: Language; form: FormData };

/** Writes what a guardian says to the permissions that are open for her; null where all is said. */
export async function giveConsents(
  context: Context,
  { id, language, form }: Giving,
): Promise<RefusedConsents | null> {
  const { db, now } = context;
  return db.$transaction(async (tx) => {
    const { row, accountId } = await toAgree(tx, context, id);
    refuseWhenOver(row, now);
    const types = (await shownConsents(tx, row.eventId, language)).filter(
      (one) => isAskedOf(one, row.kind) && isOpenFor(one, row.agreed, accountId),
    );
    const person = { personId: "", kind: row.kind };
    const { decisions, wrong, typed } = readConsents(types, [person], form);
    const texts = await keptTexts(tx, now, types);
    const by = { registrationId: id, accountId, way: "click" as const, at: now };
    await tx.consent.createMany({
      data: decisions.map(({ typeId, decision }) => {
        return { ...by, typeId, decision, textId: texts.get(typeId) ?? "" };
      }),
    });
    return Object.keys(wrong).length > 0 ? { wrong, typed } : null;
  });
}

type Changing = { id: string; typeId: string; language: Language; print: string };

/** Withdraws a permission that nobody needs to take part, or gives one again. Pressed twice, it stays as it is. */
export async function changeConsent(
  context: Context,
  { decision, ...changing }: Changing & { decision: "given" | "withdrawn" },
): Promise<void> {
  const { id, typeId, language, print } = changing;
  const { db, now } = context;
  await db.$transaction(async (tx) => {
    const { row, accountId } = await toAgree(tx, context, id);
    const own = latestOf(row.agreed, typeId).find((one) => one.accountId === accountId);
    const type = await tx.consentType.findUnique({ where: { id: typeId } });
    if (!own || !type) return refuse("notFound");
    if (own.decision === decision) return;
    const by = { registrationId: id, accountId, typeId, decision, way: "click" as const, at: now };
    if (decision === "withdrawn") {
      if (type.isRequired && !isPhoto(type.kind)) return refuse("consentNeeded");
      // The words that were agreed to are those that are withdrawn.
      const { textId } = await tx.consent.findFirstOrThrow({
        where: { registrationId: id, accountId, typeId },
        orderBy: { id: "desc" },
        select: { textId: true },
      });
      await tx.consent.create({ data: { ...by, textId }, select: { id: true } });
      return;
    }
    refuseWhenOver(row, now);
    const types = await shownConsents(tx, row.eventId, language);
    const shown = types.filter((one) => one.id === typeId && one.print === print);
    const textId = (await keptTexts(tx, now, shown)).get(typeId);
    if (!textId) return refuse("changedMeanwhile");
    await tx.consent.create({ data: { ...by, textId }, select: { id: true } });
  });
}

type Row = Prisma.RegistrationGetPayload<{ select: typeof agreed }>;

/** The registration, for a guardian with the right to agree; one at a time, so that nothing is said twice. */
async function toAgree(tx: Tx, { actor }: Context, id: string) {
  await tx.$queryRaw`select 1 from registrations where id = ${id}::uuid for no key update`;
  const row = await tx.registration.findUnique({ where: { id }, select: agreed });
  if (!row || actor.kind !== "person") return refuse("notFound");
  const { eventId, communityId, party, person } = row;
  const place = { eventId, communityId, hostId: party.event.hostId };
  if (doerFor(actor, person, place) !== "family") return refuse("notFound");
  return { row, accountId: actor.accountId };
}

function refuseWhenOver({ state, party }: Row, now: Date): void {
  const { startsOn, host } = party.event;
  if (!isLiving(state) || now >= startOf({ startsOn, timeZone: host.timeZone }))
    refuse("answersClosed");
}

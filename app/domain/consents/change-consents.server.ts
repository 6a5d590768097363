import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { type EventToWrite, eventToWrite } from "#app/domain/events/event-to-write.server.ts";
import { canBeChanged } from "#app/domain/events/lifecycle.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { isLanguage, type Language, languages } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import {
  type ConsentKind,
  consentKinds,
  consentTexts,
  isPhoto,
  textField,
  titleField,
  usualRules,
} from "./consent.ts";
import type { ConsentsForm } from "./schema.ts";

/** Does to the permissions of an event that has not ended what a form asks for, for who may write it. */
export async function changeConsents(
  context: Context,
  { slug, form }: { slug: string; form: ConsentsForm },
): Promise<void> {
  const { db, actor, now } = context;
  await db.$transaction(async (tx) => {
    const event = await eventToWrite(tx, actor, slug);
    if (!canBeChanged(event.state)) refuse("eventEnded");
    const actorId = accountIdOf(actor);
    const by = { now, actorId };
    if (form.intent === "add") await addConsent(tx, by, { event, kind: form.kind });
    else if (form.intent === "save") await saveConsent(tx, by, { event, form });
    else await retireConsent(tx, by, { event, form });
    const count = await tx.consentType.count({ where: { eventId: event.id, retiredAt: null } });
    await recordAudit(tx, {
      ...{ chain: event.hostId, action: "event.changeConsents", subject: event.id, now, actorId },
      details: { count },
    });
  });
}

type By = { now: Date; actorId: string | null };

/** A permission as it is usually asked for, its words ready in all languages; each kind once. */
async function addConsent(
  tx: Tx,
  { now, actorId }: By,
  { event, kind }: { event: EventToWrite; kind: ConsentKind },
) {
  const there = await tx.consentType.count({
    where: { eventId: event.id, kind, retiredAt: null },
  });
  if (there > 0) refuse("changedMeanwhile");
  const id = randomUUID();
  const position = consentKinds.indexOf(kind);
  const data = { id, eventId: event.id, kind, position, ...usualRules(kind) };
  await tx.consentType.create({ data, select: { id: true } });
  const setId = event.textSetId;
  for (const language of sourceFirst(event.textSet.language)) {
    const t = translator(language, "consents");
    const values = {
      [titleField(id)]: t(`preset.${kind}.title`),
      [textField(id)]: t(`preset.${kind}.text`),
    };
    await writeTexts(tx, now, { setId, language, values, actorId });
  }
}

/** Translations note of which source they were made: that is written before them. */
const sourceFirst = (source: string): Language[] =>
  [...languages].sort((one, other) => Number(other === source) - Number(one === source));

type Saving = { event: EventToWrite; form: Extract<ConsentsForm, { intent: "save" }> };

async function saveConsent(tx: Tx, { now, actorId }: By, { event, form }: Saving) {
  const { id, version, title, text, isRequired, bothGuardians, kinds } = form;
  const key = { id, eventId: event.id, version, retiredAt: null };
  const saved = await tx.consentType.findFirst({ where: key, select: { kind: true } });
  if (!saved) return refuse("changedMeanwhile");
  const rules = { isRequired: isRequired && !isPhoto(saved.kind), bothGuardians, kinds };
  const { count } = await tx.consentType.updateMany({
    where: key,
    data: { ...rules, version: { increment: 1 } },
  });
  if (count === 0) refuse("changedMeanwhile");
  const source = event.textSet.language;
  const language = isLanguage(source) ? source : "en";
  const values = { [titleField(id)]: title, [textField(id)]: text };
  await writeTexts(tx, now, { setId: event.textSetId, language, values, actorId });
}

type Retiring = { event: EventToWrite; form: Extract<ConsentsForm, { intent: "remove" }> };

/** It is asked for no more. What was agreed to stays, with the words that were shown. */
async function retireConsent(tx: Tx, { now }: By, { event, form }: Retiring) {
  const { count } = await tx.consentType.updateMany({
    where: { id: form.id, eventId: event.id, version: form.version, retiredAt: null },
    data: { retiredAt: now, version: { increment: 1 } },
  });
  if (count === 0) refuse("changedMeanwhile");
  const field = { startsWith: consentTexts(form.id) };
  await tx.text.deleteMany({ where: { setId: event.textSetId, field } });
}

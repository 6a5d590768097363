import { randomUUID } from "node:crypto";
import type { Actor } from "#app/domain/accounts/actor.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { askTowns } from "./ask-towns.server.ts";
import { becomeOrganizer } from "./become-organizer.server.ts";
import { columnsOf } from "./event-columns.ts";
import { inviteTowns } from "./event-members.server.ts";
import { slugOfNew } from "./event-slug.ts";
import type { NewEventForm } from "./facts-schema.ts";
import { canMakeEvent } from "./permissions.ts";
import { takeSlug } from "./take-slug.server.ts";

/** What was typed, and the language it was typed in: the others are translated from it. */
type Input = NewEventForm & { language: Language };

/** Makes a draft of a community's event, and answers its address. Who made it may work on it. */
export async function createEvent({ db, actor, now }: Context, input: Input): Promise<string> {
  const { hostId, language, title, summary = "", guests, ...facts } = input;
  const actorId = accountIdOf(actor);
  return db.$transaction(async (tx) => {
    const host = await hostOf(tx, actor, hostId);
    const [id, setId] = [randomUUID(), randomUUID()];
    const slug = await takeSlug(tx, slugOfNew({ ...facts, host: host.slug }));
    await tx.textSet.create({ data: { id: setId, language } });
    const columns = columnsOf({ ...facts, title, guests });
    const kept = { id, slug, hostId, textSetId: setId, createdAt: now, state: "draft" as const };
    await tx.event.create({ data: { ...columns, ...kept } });
    await inviteTowns(tx, id, { hostId, guests, coHosts: [] });
    await writeTexts(tx, now, { setId, language, values: { title, summary }, actorId });
    await askTowns(tx, { actor, now }, id);
    await becomeOrganizer(tx, { actor, now }, { id, hostId });
    await recordAudit(tx, { chain: hostId, actorId, now, action: "event.create", subject: id });
    return slug;
  });
}

/** The community that is to host it, for who may make its events; for all others it is not there. */
async function hostOf(tx: Tx, actor: Actor, hostId: string) {
  const host = await tx.community.findUnique({
    where: { id: hostId },
    select: { slug: true, hostedEvents: { select: { id: true } } },
  });
  const eventIds = host?.hostedEvents.map(({ id }) => id) ?? [];
  if (!host || !canMakeEvent(actor, { hostId, eventIds })) refuse("notFound");
  return host;
}

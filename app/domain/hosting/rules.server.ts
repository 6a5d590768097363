import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Language } from "#app/i18n/languages.ts";
import { formatName, sortByName } from "#app/i18n/names.ts";
import { boardOf } from "./board-queries.server.ts";
import { changePlan } from "./change-plan.server.ts";
import { nameOfHome } from "./home.ts";
import type { EventHosting } from "./hosting-of.server.ts";
import type { BanForm, RulesForm } from "./rules-schema.ts";
import { weightsOf } from "./weights.ts";

/** By what an event's guests are assigned: what counts how much, who is never alone, and whom the desk keeps apart. */
export async function hostingRules(context: Context, slug: string, language: Language) {
  const board = await boardOf(context, slug, language);
  if (!board) return null;
  const { head, event } = board;
  const rows = await context.db.hostingBan.findMany({
    where: { eventId: event.id },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, registrationId: true, otherId: true, hostId: true },
  });
  const { guests, hosts } = namesIn(event, language);
  const names = new Map([...guests, ...hosts].map(({ id, name }) => [id, name]));
  return {
    head,
    ...{ guests, hosts, weights: weightsOf(event.plan.weights) },
    minTwoBelow: event.hosting.minTwoBelow,
    // Who has left the event since is nobody to keep apart.
    bans: rows.flatMap(({ id, registrationId, otherId, hostId }) => {
      const [guest, other] = [names.get(registrationId), names.get(otherId ?? hostId ?? "")];
      return guest !== undefined && other !== undefined ? [{ id, guest, other }] : [];
    }),
  };
}

export type HostingRules = NonNullable<Awaited<ReturnType<typeof hostingRules>>>;

function namesIn({ people, hosting, towns }: EventHosting, language: Language) {
  const guests = people.map(({ guest, name }) => ({
    ...{ id: guest.id, name: formatName(name) },
    town: towns.find(({ id }) => id === guest.townId)?.name ?? "",
  }));
  const hosts = hosting.hosts.map(({ id, home }) => ({ id, name: nameOfHome(home) }));
  return {
    guests: sortByName(language, guests, ({ name }) => name),
    hosts: sortByName(language, hosts, ({ name }) => name),
  };
}

/** Saves by what the next search goes. */
export async function saveRules(
  context: Context,
  { slug, form }: { slug: string; form: RulesForm },
): Promise<void> {
  await changePlan(context, slug, async (tx, { id, hostId }) => {
    const { weights, minTwoBelow } = form;
    await tx.hostingPlan.update({ where: { eventId: id }, data: { weights, minTwoBelow } });
    const { actor, now } = context;
    await recordAudit(tx, {
      ...{ chain: hostId, subject: id, actorId: accountIdOf(actor), now },
      action: "hosting.changeRules",
    });
  });
}

/** Keeps a guest apart from another or from a family, or takes that back; refuses who is not of this event. */
export async function changeBans(
  context: Context,
  { slug, form }: { slug: string; form: BanForm },
): Promise<void> {
  await changePlan(context, slug, async (tx, event) => {
    const eventId = event.id;
    if (form.intent === "allow") {
      const { count } = await tx.hostingBan.deleteMany({ where: { id: form.ban, eventId } });
      return count === 0 ? refuse("changedMeanwhile") : undefined;
    }
    const [kind = "", other = ""] = form.other.split(":");
    const guests = new Set(event.hosting.guests.map(({ id }) => id));
    const isKnown =
      kind === "guest"
        ? guests.has(other) && other !== form.guest
        : event.hosting.hosts.some(({ id }) => id === other);
    if (!guests.has(form.guest) || !isKnown) return refuse("notFound");
    const pair =
      kind === "guest" ? { otherId: other, hostId: null } : { otherId: null, hostId: other };
    const same = await tx.hostingBan.count({
      where: {
        eventId,
        OR: [
          { registrationId: form.guest, ...pair },
          ...(kind === "guest" ? [{ registrationId: other, otherId: form.guest }] : []),
        ],
      },
    });
    if (same > 0) return undefined;
    const ban = { id: randomUUID(), eventId, registrationId: form.guest, ...pair, at: context.now };
    await tx.hostingBan.create({ data: ban });
    return undefined;
  });
}

import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { lockPlan } from "./change-plan.server.ts";
import { bedsOf } from "./home.ts";
import { ownHost } from "./own-hosting.server.ts";
import type { OfferForm } from "./offer-schema.ts";
import { endPlaces } from "./write-places.server.ts";

const facts = {
  ...{ id: true, slug: true, hostId: true, state: true, lodging: true },
  ...{ startsOn: true, endsOn: true, ...titled },
} as const;

/** An event for which a town's families may still offer beds; null for all others. */
async function eventToHost(tx: Pick<Tx, "event">, now: Date, { slug, townId }: Asking) {
  const event = await tx.event.findUnique({ where: { slug }, select: facts });
  const isOpen =
    event?.state === "published" &&
    event.startsOn > now &&
    event.hostId === townId &&
    event.lodging.includes("hostFamilies");
  return isOpen ? event : null;
}

type Asking = { slug: string; townId: string };

/** What a family offers for an event, or offered the last time; null where it cannot host for it. */
export async function offerPage(context: Context, slug: string, language: Language) {
  const { db, now } = context;
  const host = await ownHost(context);
  const event = host && (await eventToHost(db, now, { slug, townId: host.communityId }));
  if (!host || !event) return null;
  const offers = await db.hostOffer.findMany({
    where: { hostId: host.id },
    orderBy: { createdAt: "desc" },
    take: 20,
  });
  const own = offers.find(({ eventId }) => eventId === event.id);
  const model = own ?? offers[0];
  return {
    ...{ slug, title: titleIn(event, language), beds: bedsOf(host.home) },
    ...{ startsOn: isoDay(event.startsOn), endsOn: isoDay(event.endsOn) },
    isOffered: own !== undefined && own.withdrawnAt === null,
    version: own?.version ?? 0,
    offer: {
      fromDay: isoDay(own?.fromDay ?? event.startsOn),
      untilDay: isoDay(own?.untilDay ?? event.endsOn),
      maxGuests: model?.maxGuests ?? Math.min(2, bedsOf(host.home)),
      takes: model?.takes ?? "any",
      ...{ minimumAge: model?.minimumAge ?? null, maximumAge: model?.maximumAge ?? null },
      km: model?.km ?? null,
    },
  };
}

export type OfferPage = NonNullable<Awaited<ReturnType<typeof offerPage>>>;

/** Keeps what a family offers for an event; more guests than it has beds are refused. */
export async function saveOffer(
  context: Context,
  { slug, form }: { slug: string; form: OfferForm },
): Promise<void> {
  const { db, now } = context;
  const host = await ownHost(context);
  if (!host) return refuse("notFound");
  await db.$transaction(async (tx) => {
    const event = await eventToHost(tx, now, { slug, townId: host.communityId });
    if (!event) return refuse("notFound");
    if (form.maxGuests > bedsOf(host.home)) refuse("hostingBeds", { count: bedsOf(host.home) });
    if (form.fromDay < isoDay(event.startsOn) || form.untilDay > isoDay(event.endsOn))
      refuse("hostingNights");
    const { version, fromDay, untilDay, ...rest } = form;
    const data = {
      ...rest,
      ...{ fromDay: new Date(fromDay), untilDay: new Date(untilDay), withdrawnAt: null },
    };
    const of = { hostId: host.id, eventId: event.id };
    const { count } =
      version > 0
        ? await tx.hostOffer.updateMany({
            where: { ...of, version },
            data: { ...data, version: { increment: 1 } },
          })
        : await tx.hostOffer.createMany({
            data: { id: randomUUID(), ...of, ...data, createdAt: now },
            skipDuplicates: true,
          });
    if (count === 0) refuse("changedMeanwhile");
  });
}

/** Takes an offer back: whoever was to stay there is without a family again, and is told if she had been before. */
export async function withdrawOffer(context: Context, slug: string): Promise<void> {
  const { db, now } = context;
  const host = await ownHost(context);
  if (!host) return refuse("notFound");
  await db.$transaction(async (tx) => {
    const event = await eventToHost(tx, now, { slug, townId: host.communityId });
    if (!event) return refuse("notFound");
    await lockPlan(tx, event.id);
    const of = { hostId: host.id, eventId: event.id };
    const { count } = await tx.hostOffer.updateMany({
      where: { ...of, withdrawnAt: null },
      data: { withdrawnAt: now, version: { increment: 1 } },
    });
    if (count === 0) return refuse("notFound");
    const left = await tx.assignment.findMany({
      where: { ...of, endedAt: null },
      select: { id: true, publishedAt: true },
    });
    await endPlaces(tx, now, left, "hostDeclined");
  });
}

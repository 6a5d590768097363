import type { Context } from "#app/domain/context.ts";
import type { Language } from "#app/i18n/languages.ts";
import { countDiets } from "./diet-counts.ts";
import { healthEvent } from "./event-health.server.ts";
import { canCountDiets, canOpenHealth } from "./permissions.ts";
import { sharedUntil } from "./keeping.ts";
import { openParts } from "./sealed-parts.server.ts";

/** How many of an event's people eat what, for its kitchen; null for all others. */
export async function kitchenCounts({ db, actor, now }: Context, slug: string, language: Language) {
  const event = await healthEvent(db, { slug, language, now });
  if (!event || !canCountDiets(actor, event)) return null;
  const { eventId, title, titleLanguage, startsOn, endsOn, today } = event;
  const isOver = today > sharedUntil(endsOn);
  const rows = await db.registration.findMany({
    where: { eventId, state: "confirmed" },
    select: {
      health: { select: { record: { select: { id: true, diet: true, allergies: true } } } },
    },
  });
  const known = isOver ? [] : rows.flatMap(({ health }) => (health ? [health.record] : []));
  const records = await openParts(
    db,
    known.map((row) => ({ row, only: ["diet", "allergies"] })),
  );
  return {
    head: { slug, title, titleLanguage, startsOn, endsOn, mayCount: true },
    mayRead: canOpenHealth(actor, event),
    ...{ people: rows.length, told: known.length, counts: countDiets(records) },
  };
}

export type KitchenCounts = NonNullable<Awaited<ReturnType<typeof kitchenCounts>>>;

import type { Actor } from "#app/domain/accounts/actor.ts";
import { eventToRegisterFor } from "#app/domain/registrations/event-to-register-for.server.ts";
import { isLanguage, type Language } from "#app/i18n/languages.ts";
import type { Db, Tx } from "#app/platform/db.server.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { RowRules } from "./check-row.ts";
import { townsToImportFor } from "./permissions.ts";
import type { Standard } from "./standard.ts";
import { findKind, findLanguage, findResidence, findRooming, finder } from "./words.server.ts";

/** An event with its towns, and for which of them somebody imports; null where it is none. */
export async function importEvent(db: Db | Tx, actor: Actor, slug: string) {
  const row = await db.event.findUnique({ where: { slug }, select: { state: true } });
  if (!row || row.state === "draft") return null;
  const event = await eventToRegisterFor(db, slug);
  const ids = event.towns.map(({ id }) => id);
  const named = await db.community.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, name: true, latinName: true, languages: true },
      names: { select: { language: true, name: true } },
    },
  });
  const own = townsToImportFor(actor, { eventId: event.id, hostId: event.hostId }, event.towns);
  if (own.length === 0) return null;
  const towns = event.towns.map((town) => {
    const { languages, ...names } = named.find(({ id }) => id === town.id) ?? {
      ...{ name: town.slug, latinName: town.slug, names: [], languages: [] },
    };
    const spoken: readonly string[] = languages;
    const language: Language = spoken.find(isLanguage) ?? "en";
    return {
      ...{ ...town, ...names, language },
      isOwn: own.some(({ id }) => id === town.id),
    };
  });
  return { ...event, slug, towns };
}

export type ImportEvent = NonNullable<Awaited<ReturnType<typeof importEvent>>>;

/** What rows are held against. */
export function rulesOf(event: ImportEvent, standard: Standard, now: Date): RowRules {
  const town = finder(
    event.towns.map(({ slug, name, latinName, names }) => {
      return { value: slug, words: [name, latinName, ...names.map((one) => one.name)] };
    }),
  );
  return {
    ...{ event, today: isoDay(now), towns: event.towns, standard },
    named: {
      ...{ town, kind: findKind(), residence: findResidence() },
      ...{ language: findLanguage(), rooming: findRooming() },
    },
  };
}

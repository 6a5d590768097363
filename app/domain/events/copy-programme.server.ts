import { randomUUID } from "node:crypto";
import type { ProgrammeEntry } from "#app/generated/prisma/client.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { weeksLater } from "./copy-dates.ts";

type Copying = {
  entries: readonly ProgrammeEntry[];
  /** The texts that the entries have. */
  from: string;
  /** Event and texts of the copies. */
  eventId: string;
  setId: string;
};

/** Writes copies of entries with their words; a translation that was right is right of the copy too. */
export async function copyEntries(tx: Tx, now: Date, copying: Copying): Promise<void> {
  const { entries, from, eventId, setId } = copying;
  const copies = entries.map((entry) => ({ ...entry, id: randomUUID(), eventId, version: 1 }));
  await tx.programmeEntry.createMany({ data: copies });
  const [ids, newIds] = [entries.map(({ id }) => id), copies.map(({ id }) => id)];
  await tx.$executeRaw`
    insert into texts (set_id, field, language, value, revision, source_revision, source_value, updated_at, updated_by_id)
    select ${setId}::uuid, replace(t.field, pair.id, pair.new_id), t.language, t.value, 1,
      case when t.source_revision = source.revision then 1 end, t.source_value, ${now}, t.updated_by_id
    from unnest(${ids}::text[], ${newIds}::text[]) pair(id, new_id)
    join texts t on t.set_id = ${from}::uuid and t.field like 'programme.' || pair.id || '.%'
    join text_sets s on s.id = t.set_id
    left join texts source on source.set_id = t.set_id and source.field = t.field
      and source.language = s.language and source.language <> t.language`;
}

type OfEvent = { from: string; to: string; setId: string; weeks: number };

/**
 * The programme of an event for its copy, so many weeks later. The copied texts are already there by the old
 * entries' names and are given the new ones.
 */
export async function copyProgramme(tx: Tx, { from, to, setId, weeks }: OfEvent): Promise<void> {
  const entries = await tx.programmeEntry.findMany({ where: { eventId: from } });
  const copies = entries.map((entry) => ({
    ...entry,
    ...{ id: randomUUID(), eventId: to, day: weeksLater(entry.day, weeks), version: 1 },
  }));
  await tx.programmeEntry.createMany({ data: copies });
  await tx.$executeRaw`
    update texts t set field = replace(t.field, pair.id, pair.new_id)
    from unnest(${entries.map(({ id }) => id)}::text[], ${copies.map(({ id }) => id)}::text[]) pair(id, new_id)
    where t.set_id = ${setId}::uuid and t.field like 'programme.' || pair.id || '.%'`;
}

/** Moves a programme with the first day of its event. */
export async function moveProgramme(
  tx: Tx,
  eventId: string,
  { from, to }: { from: Date; to: Date },
): Promise<void> {
  const days = Math.round((to.getTime() - from.getTime()) / 86_400_000);
  if (days === 0) return;
  await tx.$executeRaw`
    update programme_entries set day = day + ${days}::int where event_id = ${eventId}::uuid`;
}

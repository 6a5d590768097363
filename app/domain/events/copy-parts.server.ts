/** What of an event comes along into its copy, beside its own row and its texts. */
import { randomUUID } from "node:crypto";
import type { Tx } from "#app/platform/db.server.ts";
import { titleOfCopy } from "./copy-title.ts";

type Copying = { from: string; to: string; weeks: number };

/** Towns with their part in it, each to be asked anew, and the places that the event seats and keeps for them; releases come later too. */
export async function copyTownsAndPlaces(tx: Tx, { from, to, weeks }: Copying): Promise<void> {
  await tx.$executeRaw`
    insert into event_communities (event_id, community_id, is_co_host, answer)
    select ${to}::uuid, m.community_id, m.is_co_host,
      case when m.community_id = e.host_id then 'accepted'::town_answer else 'invited' end
    from event_communities m join events e on e.id = m.event_id
    where m.event_id = ${from}::uuid`;
  await tx.$executeRaw`
    insert into event_capacities (event_id, kind, places)
    select ${to}::uuid, kind, places from event_capacities where event_id = ${from}::uuid`;
  await tx.$executeRaw`
    insert into reserved_places (event_id, community_id, kind, places, releases_on)
    select ${to}::uuid, community_id, kind, places, releases_on + ${weeks * 7}::int
    from reserved_places where event_id = ${from}::uuid`;
}

/** Who is asked to come, and who answers questions. */
export async function copyPeople(tx: Tx, { from, to }: Omit<Copying, "weeks">): Promise<void> {
  await tx.$executeRaw`
    insert into event_kinds_of_guests (event_id, kind, minimum_age, maximum_age)
    select ${to}::uuid, kind, minimum_age, maximum_age
    from event_kinds_of_guests where event_id = ${from}::uuid`;
  await tx.$executeRaw`
    insert into event_contacts (event_id, position, name, email, phone, languages)
    select ${to}::uuid, position, name, email, phone, languages
    from event_contacts where event_id = ${from}::uuid`;
}

/** The year that titles name follows the dates, in every language. */
export async function renewTitles(tx: Tx, setId: string, years: { from: number; to: number }) {
  const titles = await tx.text.findMany({ where: { setId, field: "title" } });
  for (const { field, language, value } of titles)
    await tx.text.update({
      where: { setId_field_language: { setId, field, language } },
      data: { value: titleOfCopy(value, years) },
    });
}

type Numbered = { id: string; seriesId: string | null; edition: number | null };

/** The place of a copy in its series: the next edition. An event with a number begins one. */
export async function nextEdition(tx: Tx, { id, seriesId, edition }: Numbered) {
  if (seriesId === null && edition === null) return { seriesId, edition };
  const series = seriesId ?? randomUUID();
  if (seriesId === null) await tx.event.update({ where: { id }, data: { seriesId: series } });
  return { seriesId: series, edition: edition === null ? null : edition + 1 };
}

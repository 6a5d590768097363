import type { Actor } from "#app/domain/accounts/actor.ts";
import type { Context } from "#app/domain/context.ts";
import { languagesToTranslate } from "#app/domain/texts/permissions.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import { isoDay } from "#app/i18n/formats.ts";
import { type Language, languages } from "#app/i18n/languages.ts";
import type { Db, Tx } from "#app/platform/db.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";

/** What waits for a coordinator in one language of her town, since she was last told. */
type Waiting = {
  eventId: string;
  slug: string;
  title: string;
  hostId: string;
  setId: string;
  source: string;
  townId: string;
  townLanguages: string[];
  accountId: string;
  email: string;
  reads: string;
  to: Language;
  count: number;
  /** She was told before, or a translation of one of these texts was made before. */
  isKnown: boolean;
};

/**
 * Tells the coordinators of the towns that take part which texts of published events wait for them: those not
 * translated, and those whose original changed since. Each of them once a day and event at most, of what she was not
 * told yet; what she changed herself is no news to her.
 */
export async function tellTranslators({ db, now }: Context): Promise<void> {
  const inbox = perPersonAndEvent(await waitingSince(db, now, Prisma.sql`true`));
  for (const waiting of inbox) await db.$transaction((tx) => tell(tx, now, waiting));
}

/** Tells them of an event that has just been published, in the caller's transaction. */
export async function askForTranslations(tx: Tx, now: Date, eventId: string): Promise<void> {
  const rows = await waitingSince(tx, now, Prisma.sql`e.id = ${eventId}::uuid`);
  const asNew = rows.map((row) => ({ ...row, isKnown: false }));
  for (const waiting of perPersonAndEvent(asNew)) await tell(tx, now, waiting);
}

/** A mail about all languages of a person and event, and the note that it was sent. */
async function tell(tx: Tx, now: Date, waiting: Waiting[]): Promise<void> {
  const [first] = waiting;
  if (!first) return;
  const { accountId, setId, slug, title, email, reads } = first;
  await tx.translatorNotice.upsert({
    where: { setId_accountId: { setId, accountId } },
    create: { setId, accountId, toldAt: now },
    update: { toldAt: now },
  });
  await queueMail(tx, now, {
    kind: waiting.some(({ isKnown }) => isKnown) ? "translationOutOfDate" : "translationWanted",
    ...{ to: email, language: reads },
    reason: `translation:${setId}:${accountId}:${isoDay(now)}`,
    facts: { slug, title, waiting: waiting.map(({ to, count }) => ({ to, count })) },
  });
}

/** Of those who may translate, what belongs into one mail. */
function perPersonAndEvent(rows: readonly Waiting[]): Waiting[][] {
  const mails = new Map<string, Waiting[]>();
  for (const row of rows.filter(mayTranslate)) {
    const key = `${row.eventId} ${row.accountId}`;
    const mail = mails.get(key) ?? [];
    // Coordinators of two towns of one language are told of it once.
    if (!mail.some(({ to }) => to === row.to)) mail.push(row);
    mails.set(key, mail);
  }
  return [...mails.values()];
}

function mayTranslate(row: Waiting): boolean {
  const { accountId, eventId, hostId, source, townId, townLanguages } = row;
  const actor: Actor = {
    ...{ kind: "person", accountId, sessionId: "", language: row.reads, assurance: "passkey" },
    steppedUpAt: new Date(0),
    grants: [{ role: "coordinator", scope: { kind: "community", communityId: townId } }],
  };
  const towns = [{ id: townId, languages: townLanguages }];
  return languagesToTranslate(actor, { id: eventId, hostId, source, towns }).includes(row.to);
}

/** Texts whose state is not done, by person and language: all of them for who was never told, else the newer ones. */
function waitingSince(db: Db | Tx, now: Date, events: Prisma.Sql): Promise<Waiting[]> {
  const today = new Date(isoDay(now));
  return db.$queryRaw<Waiting[]>`
    select e.id::text as "eventId", e.slug, e.host_id::text as "hostId", s.id::text as "setId",
      s.language as source, c.id::text as "townId", c.languages as "townLanguages",
      a.id::text as "accountId", a.email, a.language as reads, into_.language as "to",
      count(*)::int as count,
      bool_or(done.value is not null or n.told_at is not null) as "isKnown",
      coalesce((
        select title.value from texts title where title.set_id = s.id and title.field = 'title'
        order by title.language <> a.language, title.language <> s.language limit 1), e.slug) as title
    from events e
    join text_sets s on s.id = e.text_set_id
    join texts source on source.set_id = s.id and source.language = s.language
    join event_communities ec on ec.event_id = e.id and ec.answer = 'accepted'
    join communities c on c.id = ec.community_id
    cross join unnest(c.languages) into_(language)
    join grants g on g.community_id = c.id and g.role = 'coordinator' and g.withdrawn_at is null
      and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now})
    join accounts a on a.id = g.account_id and a.closed_at is null
    left join translator_notices n on n.set_id = s.id and n.account_id = a.id
    left join texts done on done.set_id = s.id and done.field = source.field
      and done.language = into_.language
    where ${events} and e.state = 'published' and e.ends_on >= ${today}
      and into_.language <> s.language and into_.language = any(${[...languages]})
      and done.source_revision is distinct from source.revision
      and (n.told_at is null or (n.told_at < ${today} and n.told_at < source.updated_at))
      and source.updated_by_id is distinct from a.id
    group by e.id, s.id, c.id, a.id, into_.language
    order by e.starts_on, e.slug, a.id, into_.language`;
}

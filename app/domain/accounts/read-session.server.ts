import type { Db } from "#app/platform/db.server.ts";
import { isDemo } from "#app/platform/env.server.ts";
import { hashOf } from "#app/platform/tokens.server.ts";
import type { Assurance, Person } from "./actor.ts";
import { type GrantRow, grantsOfSession, hasEnded, limitsFor, SEEN_EVERY } from "./session-life.ts";

type Row = {
  id: string;
  account_id: string;
  assurance: Assurance;
  created_at: Date;
  last_seen_at: Date;
  stepped_up_at: Date;
  language: string;
  email: string;
  name: string | null;
  grants: (Omit<GrantRow, "startsAt" | "endsAt" | "withdrawnAt"> & {
    startsAt: string;
    endsAt: string | null;
    withdrawnAt: string | null;
  })[];
};

/** Who is signed in with a cookie's token, and what the page's head shows of her. */
export type SignedInPerson = {
  person: Person;
  email: string;
  name: string | null;
  /** True when she holds roles that this session does not carry, because it was opened by mail. */
  needsPasskey: boolean;
};

/**
 * Reads session, account and grants in one query at each request, so that whatever was revoked,
 * withdrawn or given counts at once on every process. Null when the session is over.
 */
export async function readSession(
  db: Db,
  token: string,
  now: Date,
): Promise<SignedInPerson | null> {
  const row = await findSession(db, token);
  // One click opens a session in the demo alone; elsewhere it may come with a demo's database.
  if (!row || (row.assurance === "demo" && !isDemo)) return null;
  const grants = row.grants.map(grantOf);
  const times = { createdAt: row.created_at, lastSeenAt: row.last_seen_at };
  const { assurance } = row;
  if (hasEnded(times, limitsFor(grants, { assurance, ...times, now }), now)) return null;
  if (now.getTime() - times.lastSeenAt.getTime() >= SEEN_EVERY) await noteVisit(db, row.id, now);
  const person: Person = {
    kind: "person",
    accountId: row.account_id,
    sessionId: row.id,
    language: row.language,
    assurance,
    steppedUpAt: row.stepped_up_at,
    grants: grantsOfSession(grants, { assurance, now }),
  };
  const couldHold = grantsOfSession(grants, { assurance: "passkey", now });
  const needsPasskey = couldHold.length > person.grants.length;
  return { person, email: row.email, name: row.name, needsPasskey };
}

/** Whose session a cookie's token was before it ended by itself; null for one that was ended, or that nobody had. */
export async function accountOfEnded(db: Db, token: string): Promise<string | null> {
  const row = await db.session.findFirst({
    where: { tokenHash: hashOf(token), revokedAt: null, account: { closedAt: null } },
    select: { accountId: true },
  });
  return row?.accountId ?? null;
}

async function findSession(db: Db, token: string): Promise<Row | undefined> {
  const [row] = await db.$queryRaw<Row[]>`
    select s.id, s.account_id, s.assurance::text, s.created_at, s.last_seen_at, s.stepped_up_at,
           a.language, a.email, a.name,
           coalesce((
             select json_agg(json_build_object(
               'role', g.role, 'communityId', g.community_id, 'eventId', g.event_id,
               'startsAt', g.starts_at, 'endsAt', g.ends_at, 'withdrawnAt', g.withdrawn_at))
             from grants g
             where g.account_id = a.id
               and (g.withdrawn_at is null or g.withdrawn_at > s.last_seen_at)
               and (g.ends_at is null or g.ends_at > s.last_seen_at)
           ), '[]'::json) as grants
    from sessions s
    join accounts a on a.id = s.account_id
    where s.token_hash = ${hashOf(token)} and s.revoked_at is null and a.closed_at is null`;
  return row;
}

const instant = (text: string | null) => (text === null ? null : new Date(text));

function grantOf(row: Row["grants"][number]): GrantRow {
  return {
    ...row,
    startsAt: new Date(row.startsAt),
    endsAt: instant(row.endsAt),
    withdrawnAt: instant(row.withdrawnAt),
  };
}

/** At most once a minute, whatever the number of requests. */
async function noteVisit(db: Db, id: string, now: Date): Promise<void> {
  await db.session.updateMany({
    where: {
      id,
      revokedAt: null,
      lastSeenAt: { lte: new Date(now.getTime() - SEEN_EVERY) },
    },
    data: { lastSeenAt: now },
  });
}

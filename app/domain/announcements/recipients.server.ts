import { lacks, type MissingKind } from "#app/domain/registrations/missing.ts";
import { missingFields, missingParts } from "#app/domain/registrations/missing-parts.server.ts";
import { livingStates } from "#app/domain/registrations/state.ts";
import { isLanguage, type Language } from "#app/i18n/languages.ts";
import type { Db } from "#app/platform/db.server.ts";
import type { AnnouncementFilter } from "./schema.ts";

/** Whom an announcement is for: towns by their ids, and what its people are narrowed by. */
export type Audience = {
  eventId: string;
  townIds: readonly string[];
  filter: AnnouncementFilter;
  /** Languages in which it is written, and the one for whoever reads none of them. */
  written: readonly Language[];
  otherwise: Language | null;
};

/** A guardian with those for whom she gets it; `language` is null where it is written in none that she gets. */
export type Recipient = {
  accountId: string;
  email: string;
  reads: Language;
  language: Language | null;
  registrationId: string;
  names: string[];
};

/** The guardians of everybody who fits now, with the right to be informed: each once, however many children she has. */
export async function recipientsOf(
  db: Db,
  now: Date,
  { eventId, townIds, filter, written, otherwise }: Audience,
): Promise<Recipient[]> {
  const rows = await db.registration.findMany({
    where: {
      ...{ eventId, communityId: { in: [...townIds] }, kind: filter.kind },
      state: filter.state ?? { in: livingStates },
      ...(filter.town ? { party: { community: { slug: filter.town } } } : {}),
    },
    orderBy: [{ person: { birthDate: "asc" } }, { id: "asc" }],
    select: {
      ...missingFields,
      id: true,
      person: {
        select: {
          givenNames: true,
          guardians: {
            select: {
              ...{ accountId: true, mayInform: true, mayConsent: true },
              account: { select: { email: true, language: true, closedAt: true } },
            },
          },
        },
      },
    },
  });
  const fitting = filter.missing ? await lacking({ db, now, kind: filter.missing }, rows) : rows;
  const all = fitting.flatMap(({ id, person }) =>
    person.guardians
      .filter(({ mayInform, account }) => mayInform && account.closedAt === null)
      .map(({ accountId, account }) => ({ id, name: person.givenNames, accountId, account })),
  );
  return [...Map.groupBy(all, ({ accountId }) => accountId).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { accountId } = first;
    const { email, language: spoken } = first.account;
    const reads = isLanguage(spoken) ? spoken : "en";
    if (filter.language && filter.language !== reads) return [];
    return {
      ...{ accountId, email, reads, registrationId: first.id },
      language: written.includes(reads) ? reads : otherwise,
      names: [...new Set(own.map(({ name }) => name))],
    };
  });
}

async function lacking<Row extends { id: string } & Parameters<typeof missingParts>[2][number]>(
  { db, now, kind }: { db: Db; now: Date; kind: MissingKind },
  rows: readonly Row[],
): Promise<Row[]> {
  const missing = await missingParts(db, now, [...rows]);
  return rows.filter(({ id }) => lacks(missing.get(id), kind));
}

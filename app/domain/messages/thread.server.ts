import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { titleIn } from "#app/domain/events/event-title.ts";
import type { Language } from "#app/i18n/languages.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { openFields } from "#app/platform/field-encryption.server.ts";
import { messageField } from "./message-field.server.ts";
import { partyToWrite } from "./party-to-write.server.ts";
import type { Side } from "./permissions.ts";

/** The latest of a thread; nobody reads on from further back. */
const MOST_SHOWN = 200;

type Asked = { registrationId: string; side: Side; language: Language };

/** What a family and the desk have written to each other about a party; null for who does not write there. */
export async function thread({ db, actor }: Context, asked: Asked) {
  const party = await partyToWrite(db, actor, asked);
  if (!party) return null;
  const { partyId, registrationId, people, event } = party;
  const rows = await db.message.findMany({
    where: { partyId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_SHOWN,
    select: {
      ...{ id: true, side: true, language: true, sealed: true, at: true },
      author: { select: { name: true } },
    },
  });
  rows.reverse();
  const texts = await openFields(
    db,
    rows.map(({ id, sealed }) => ({ ...messageField(partyId, id), sealed })),
  );
  return {
    ...{ registrationId, key: randomUUID(), slug: event.slug },
    title: titleIn(event, asked.language),
    names: people.map((one) => ({ ...namesOf(one) })),
    messages: rows.map(({ id, side, language, at, author }, index) => ({
      ...{ id, side, at, text: texts[index] ?? "", author: author?.name ?? null },
      language: isLanguage(language) ? language : null,
    })),
  };
}

export type Thread = NonNullable<Awaited<ReturnType<typeof thread>>>;

const namesOf = ({
  givenNames,
  familyName,
}: {
  givenNames: string;
  familyName: string | null;
}) => ({
  givenNames,
  familyName: familyName ?? "",
});

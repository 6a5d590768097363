import type { Context } from "#app/domain/context.ts";
import { PDF_VARIANT } from "#app/domain/files/file-kind.ts";
import { fileForReader } from "#app/domain/files/queries.server.ts";
import { joinText } from "#app/domain/texts/reading.server.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import type { Language } from "#app/i18n/languages.ts";
import { attachmentField } from "./attachment.ts";
import { eventHead, shownHead } from "./desk-queries.server.ts";
import { canBeChanged } from "./lifecycle.ts";
import { canWriteEvent } from "./permissions.ts";

/** A file as an event's page offers it. */
export type Attachment = {
  fileId: string;
  title: string;
  titleLanguage: string;
  /** Language it is written in; null for what is in none. */
  language: string | null;
  /** The form that is offered, below the file's address: `document.pdf`, `1600.jpg`. */
  variant: string;
  /** Bytes of that form. */
  size: number;
};

const titleOf = Prisma.sql`'attachment.' || a.file_id || '.title'`;

/** The files of an event in their order, their titles in the reader's language where there is one. */
export function attachmentsOf({ db }: Context, language: Language, eventId: string) {
  return db.$queryRaw<Attachment[]>`
    select a.file_id as "fileId", a.language, title.value as title, title.language as "titleLanguage",
      c.variant, octet_length(c.bytes) as size
    from event_attachments a
    join events e on e.id = a.event_id
    join stored_files f on f.id = a.file_id
    join file_contents c on c.file_id = f.id
      and c.variant = case when f.width is null then ${PDF_VARIANT} else f.width || '.jpg' end
    ${joinText("e.text_set_id", "title", language, titleOf)}
    where a.event_id = ${eventId}::uuid and title.value is not null
    order by a.position, a.file_id`;
}

/** An event's files as its desk shows them; null where it is not there or the event has ended. */
export async function attachmentsDesk(context: Context, slug: string, language: Language) {
  const head = await eventHead(context, slug, language);
  if (!head || !canBeChanged(head.state)) return null;
  const { textSetId, textSet } = await context.db.event.findUniqueOrThrow({
    where: { id: head.id },
    select: { textSetId: true, textSet: { select: { language: true } } },
  });
  const attachments = await attachmentsOf(context, language, head.id);
  const source = textSet.language;
  const written = await context.db.text.findMany({
    where: {
      ...{ setId: textSetId, language: source },
      field: { in: attachments.map(({ fileId }) => attachmentField(fileId)) },
    },
    select: { field: true, value: true },
  });
  const titles = new Map(written.map(({ field, value }) => [field, value]));
  return {
    head: shownHead(head),
    source,
    attachments: attachments.map((attachment) => ({
      ...attachment,
      written: titles.get(attachmentField(attachment.fileId)) ?? attachment.title,
    })),
  };
}

/** A file of an event that is not for everybody, for who works on that; null for all others. */
export async function fileOfDraft(context: Context, fileId: string, variant: string) {
  const { db, actor } = context;
  if (actor.kind !== "person") return null;
  const attachment = await db.eventAttachment.findUnique({
    where: { fileId },
    select: { event: { select: { id: true, hostId: true } } },
  });
  if (!attachment || !canWriteEvent(actor, attachment.event)) return null;
  return fileForReader(context, fileId, variant);
}

export type AttachmentsDesk = NonNullable<Awaited<ReturnType<typeof attachmentsDesk>>>;

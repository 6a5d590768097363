import type { Tx } from "#app/platform/db.server.ts";
import type { Scope } from "./scope.server.ts";

const place = {
  community: { select: { slug: true } },
  event: { select: { slug: true } },
} as const;

/** What is held about somebody's work for towns and events. */
export const roleRows = {
  grants: (tx: Tx, { accountId }: Scope) =>
    tx.grant.findMany({
      where: { accountId },
      select: { role: true, ...place, startsAt: true, endsAt: true, withdrawnAt: true },
    }),
  invitations: (tx: Tx, { email }: Scope) =>
    tx.invitation.findMany({
      where: { email },
      select: { role: true, ...place, createdAt: true, expiresAt: true, acceptedAt: true },
    }),
  translator_notices: (tx: Tx, { accountId }: Scope) =>
    tx.translatorNotice.findMany({
      where: { accountId },
      select: { setId: true, toldAt: true },
    }),
  texts: (tx: Tx, { accountId: updatedById }: Scope) =>
    tx.text.findMany({
      where: { updatedById },
      select: { setId: true, field: true, language: true, value: true, updatedAt: true },
    }),
  text_publications: (tx: Tx, { accountId: publishedById }: Scope) =>
    tx.textPublication.findMany({
      where: { publishedById },
      select: { setId: true, language: true, publishedAt: true },
    }),
  audit_entries: (tx: Tx, { accountId: actorId }: Scope) =>
    tx.auditEntry.findMany({
      where: { actorId },
      orderBy: { at: "asc" },
      select: { at: true, action: true, subject: true },
    }),
  // What the file held is about others.
  imports: (tx: Tx, { accountId: createdById }: Scope) =>
    tx.import.findMany({
      where: { createdById },
      select: { fileName: true, state: true, goodCount: true, createdAt: true, deleteAt: true },
    }),
  // Nor is what banks told of who paid hers.
  announcements: (tx: Tx, { accountId: createdById }: Scope) =>
    tx.announcement.findMany({
      where: { createdById },
      select: { id: true, eventId: true, createdAt: true, texts: true },
    }),
  announcement_recipients: (tx: Tx, { accountId }: Scope) =>
    tx.announcementRecipient.findMany({
      where: { accountId },
      select: { language: true, announcement: { select: { id: true, sentAt: true } } },
    }),
  refund_lists: (tx: Tx, { accountId: createdById }: Scope) =>
    tx.refundList.findMany({ where: { createdById }, select: { id: true, createdAt: true } }),
  bank_imports: (tx: Tx, { accountId: importedById }: Scope) =>
    tx.bankImport.findMany({
      where: { importedById },
      select: { payee: { select: { slug: true } }, createdAt: true },
    }),
  stored_files: (tx: Tx, { accountId: createdById }: Scope) =>
    tx.storedFile.findMany({
      where: { createdById },
      select: { id: true, type: true, size: true, createdAt: true },
    }),
};

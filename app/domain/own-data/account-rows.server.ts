import type { Tx } from "#app/platform/db.server.ts";
import type { Scope } from "./scope.server.ts";

/** What is held about an account itself. Keys, hashes and secrets stay behind: they would only help somebody else. */
export const accountRows = {
  accounts: (tx: Tx, { accountId: id }: Scope) =>
    tx.account.findMany({
      where: { id },
      select: { id: true, email: true, name: true, language: true, createdAt: true },
    }),
  sessions: (tx: Tx, { accountId }: Scope) =>
    tx.session.findMany({
      where: { accountId },
      select: {
        ...{ device: true, assurance: true, createdAt: true, lastSeenAt: true },
        ...{ steppedUpAt: true, revokedAt: true },
      },
    }),
  passkeys: (tx: Tx, { accountId }: Scope) =>
    tx.passkey.findMany({
      where: { accountId },
      select: {
        ...{ name: true, createdAt: true, lastUsedAt: true, transports: true, backedUp: true },
      },
    }),
  recovery_codes: (tx: Tx, { accountId }: Scope) =>
    tx.recoveryCode.findMany({
      where: { accountId },
      select: { createdAt: true, usedAt: true },
    }),
  passkey_recoveries: (tx: Tx, { accountId }: Scope) =>
    tx.passkeyRecovery.findMany({
      where: { accountId },
      select: { createdAt: true, expiresAt: true, confirmedAt: true },
    }),
  sign_in_requests: (tx: Tx, { email }: Scope) =>
    tx.signInRequest.findMany({
      where: { email },
      select: { language: true, createdAt: true, expiresAt: true, endedAt: true },
    }),
  calendar_feeds: (tx: Tx, { accountId }: Scope) =>
    tx.calendarFeed.findMany({
      where: { accountId },
      select: { showsNames: true, createdAt: true },
    }),
  kept_forms: (tx: Tx, { accountId }: Scope) =>
    tx.keptForm.findMany({ where: { accountId }, select: { path: true, createdAt: true } }),
  data_exports: (tx: Tx, { accountId }: Scope) =>
    tx.dataExport.findMany({
      where: { accountId },
      select: { language: true, createdAt: true },
    }),
  erasures: (tx: Tx, { accountId }: Scope) =>
    tx.erasure.findMany({
      where: { accountId },
      select: { personId: true, askedAt: true, dueAt: true },
    }),
  mails: (tx: Tx, { email }: Scope) =>
    tx.mail.findMany({
      where: { recipient: email },
      select: { kind: true, language: true, state: true, createdAt: true, sentAt: true },
    }),
};

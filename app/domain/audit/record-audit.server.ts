import type { Tx } from "#app/platform/db.server.ts";
import { auditDetails, auditPlace, type AuditDetails } from "./details.ts";

export type AuditFact = {
  /** A community's id, or "platform". */
  chain: string;
  /** `noun.verb` */
  action: string;
  /** Id of the row it happened to. */
  subject: string;
  /** Account that acted; null for the system. */
  actorId: string | null;
  now: Date;
  details?: AuditDetails;
};

/**
 * Adds a link to a chain, in one round trip, in the caller's transaction. The chain's head stays locked until
 * that ends: call it last. Refuses, as a bug, details that could be personal.
 */
export async function recordAudit(tx: Tx, fact: AuditFact): Promise<void> {
  const { chain, action, subject, actorId } = auditPlace.parse(fact);
  const details = JSON.stringify(auditDetails.parse(fact.details ?? {}));
  await tx.$queryRaw`select audit_append(${chain}, ${fact.now}, ${actorId}::uuid,
    ${action}, ${subject}, ${details}::jsonb)::text`;
}

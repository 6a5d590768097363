/** Browsers as the domain sees them, and what was mailed to them. */
import { randomBytes } from "node:crypto";
import type { Visit } from "#app/domain/accounts/visit.ts";
import { factsPlace } from "#app/platform/mail.server.ts";
import { openForSystem } from "#app/platform/field-encryption.server.ts";
import { db } from "./database.ts";

/** A browser that holds no cookie yet, in a network of its own. */
export function aVisit(facts: Partial<Visit> = {}): Visit {
  const network = `test-${randomBytes(6).toString("hex")}`;
  return { browser: null, session: null, known: null, network, device: "Firefox, Linux", ...facts };
}

/** The mails queued for an address, oldest first, with what they are written from. */
export async function mailsTo(email: string) {
  const mails = await db.mail.findMany({
    where: { recipient: email },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return mails.map(({ id, kind, language, facts }) => ({
    kind,
    language,
    facts: JSON.parse(openForSystem(factsPlace(id), facts!)) as Record<string, string>,
  }));
}

/** The token at the end of a mailed link. */
export function tokenIn({ facts }: { facts: Record<string, string> }): string {
  return facts["link"]!.split("/").at(-1)!;
}

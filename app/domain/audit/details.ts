import { z } from "zod";

/** A word of our own code, such as a role. */
const word = z.string().regex(/^[A-Za-z][A-Za-z]{0,31}$/);
const count = z.int().min(0);
const instant = z.iso.datetime();

/**
 * Everything an entry may tell beside who, when and what. A closed list: ids, words of our own code, counts and
 * moments. Never a name, an address or a sentence, so that the trail can stay when a person is erased.
 */
export const auditDetails = z
  .strictObject({
    accountId: z.guid(),
    assurance: z.enum(["mail", "passkey", "demo"]),
    communityId: z.guid().nullable(),
    count,
    endsAt: instant.nullable(),
    eventId: z.guid().nullable(),
    language: z.string().regex(/^[a-z]{2}$/),
    passkey: z.guid(),
    recovery: z.guid(),
    request: z.guid(),
    requestedById: z.guid().nullable(),
    role: word.nullable(),
  })
  .partial();

/** Where and what an entry is about, in the same closed vocabulary. */
export const auditPlace = z.object({
  chain: z.union([z.guid(), z.literal("platform")]),
  action: z.string().regex(/^[a-z][A-Za-z]{0,31}\.[a-z][A-Za-z]{0,31}$/),
  subject: z.guid(),
  actorId: z.guid().nullable(),
});

export type AuditDetails = z.input<typeof auditDetails>;

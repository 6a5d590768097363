import { z } from "zod";

const word = z.string().regex(/^[\w.:-]{1,64}$/);

/**
 * What an entry may tell beside who, when and what: words of our own, numbers, ids and moments. Never a name,
 * an address or a sentence, so that the trail can be kept when a person is erased.
 */
export const auditDetails = z.record(
  z.string().regex(/^[a-z][A-Za-z]{0,31}$/),
  z.union([word, z.number(), z.boolean(), z.null(), z.iso.datetime()]),
);

export type AuditDetails = z.input<typeof auditDetails>;

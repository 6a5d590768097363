import { createHmac, hkdfSync, randomBytes, randomUUID } from "node:crypto";
import { keyIdOf, open, seal, SealBroken, type Key, type Place } from "./cipher.server.ts";
import type { Db, Tx } from "./db.server.ts";
import { env } from "./env.server.ts";
import { log } from "./log.server.ts";

/** `<id>:<base64 of 32 bytes>`, as FIELD_KEY gives it. */
function parseKey(text: string): Key {
  const [id = "", bytes = ""] = text.split(":");
  return { id, bytes: Buffer.from(bytes, "base64") };
}

const master = parseKey(env.FIELD_KEY);
const masters = new Map(
  [env.FIELD_KEY, ...env.FIELD_KEYS_OLD.split(",").filter(Boolean)]
    .map(parseKey)
    .map((key) => [key.id, key]),
);

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function masterOf(sealed: Uint8Array): Key {
  const key = masters.get(keyIdOf(sealed));
  if (!key) throw new SealBroken("sealed with a key we do not have");
  return key;
}

/** Encrypts what belongs to no person, such as the facts of a mail on its way. */
export function sealForSystem(place: Place, text: string): Uint8Array<ArrayBuffer> {
  return seal(master, place, encode(text));
}

/** Opens what `sealForSystem` sealed at this place, with the present or an old master key. */
export function openForSystem(place: Place, sealed: Uint8Array): string {
  return decode(open(masterOf(sealed), place, sealed));
}

const wrapPlace = (subjectId: string): Place => ({
  table: "data_keys",
  column: "wrapped",
  rowId: subjectId,
});

const unwrap = (subjectId: string, row: { id: string; wrapped: Uint8Array }): Key => ({
  id: row.id,
  bytes: open(masterOf(row.wrapped), wrapPlace(subjectId), row.wrapped),
});

async function findKey(tx: Tx, subjectId: string): Promise<Key | null> {
  const row = await tx.dataKey.findUnique({
    where: { subjectId },
    select: { id: true, wrapped: true },
  });
  return row && unwrap(subjectId, row);
}

/** A new data key of a subject: as its row keeps it, and what seals her fields with it, for who writes rows in bulk. */
export function newDataKey(subjectId: string) {
  const key = { id: randomUUID(), bytes: randomBytes(32) };
  const wrapped = seal(master, wrapPlace(subjectId), key.bytes);
  return {
    key,
    row: { id: key.id, subjectId, wrapped, masterKeyId: master.id },
    sealAt: (place: Place, text: string) => seal(key, place, encode(text)),
  };
}

async function keyFor(tx: Tx, now: Date, subjectId: string): Promise<Key> {
  const known = await findKey(tx, subjectId);
  if (known) return known;
  const { key: fresh, row } = newDataKey(subjectId);
  // Two at once: the first row stays, and both use it.
  const { count } = await tx.dataKey.createMany({
    data: { ...row, createdAt: now },
    skipDuplicates: true,
  });
  const made = count > 0 ? fresh : await findKey(tx, subjectId);
  if (!made) throw new SealBroken("the subject's key is gone");
  return made;
}

/** Whose data key blind indexes are made with: nobody's. It is never forgotten. */
const INDEX_SUBJECT = "00000000-0000-0000-0000-000000000000";

export type Field = { subjectId: string; place: Place };

/** Encrypts a field of a person with her own data key, made when she has none. */
export async function sealField(
  tx: Tx,
  now: Date,
  { subjectId, place }: Field,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return seal(await keyFor(tx, now, subjectId), place, encode(text));
}

/** Encrypts many fields of one subject, such as all that a file told, with one look at the key. */
export async function fieldSealer(tx: Tx, now: Date, subjectId: string) {
  const key = await keyFor(tx, now, subjectId);
  return (place: Place, text: string) => seal(key, place, encode(text));
}

/** Opens a field of a person; throws SealBroken when it was moved or changed or her key was deleted. */
export async function openField(
  tx: Tx,
  { subjectId, place }: Field,
  sealed: Uint8Array,
): Promise<string> {
  const key = await findKey(tx, subjectId);
  if (!key) throw new SealBroken("the subject's key is gone");
  return decode(open(key, place, sealed));
}

/** Opens fields of many people with one look at their keys, in the order in which they are given. */
export async function openFields(
  tx: Tx,
  fields: readonly (Field & { sealed: Uint8Array })[],
): Promise<string[]> {
  const rows = await tx.dataKey.findMany({
    where: { subjectId: { in: [...new Set(fields.map(({ subjectId }) => subjectId))] } },
    select: { id: true, subjectId: true, wrapped: true },
  });
  const keys = new Map(rows.map((row) => [row.subjectId, unwrap(row.subjectId, row)]));
  return fields.map(({ subjectId, place, sealed }) => {
    const key = keys.get(subjectId);
    if (!key) throw new SealBroken("the subject's key is gone");
    return decode(open(key, place, sealed));
  });
}

/** Makes everything encrypted for a person unreadable for ever, in backups too. */
export async function forgetSubject(tx: Tx, subjectId: string): Promise<void> {
  if (subjectId === INDEX_SUBJECT) throw new Error("The key of the indexes belongs to nobody");
  await tx.dataKey.deleteMany({ where: { subjectId } });
}

/** Wraps one data key with the present master key; false when it does not open. */
async function rewrap(db: Db, row: { id: string; subjectId: string; wrapped: Uint8Array }) {
  const place = wrapPlace(row.subjectId);
  try {
    const wrapped = seal(master, place, unwrap(row.subjectId, row).bytes);
    await db.dataKey.updateMany({
      where: { id: row.id },
      data: { wrapped, masterKeyId: master.id },
    });
    return true;
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    log.error({ subjectId: row.subjectId }, "keys.broken");
    return false;
  }
}

/**
 * Wraps every data key with the present master key, a batch at a time; the fields themselves stay as they are.
 * Safe to repeat, to interrupt and to run twice at once. Answers how many keys were wrapped anew; throws, after
 * all the others, when there was one that does not open.
 */
export async function rotateMasterKey(db: Db, batch = 200): Promise<number> {
  let [seen, broken, after] = [0, 0, "00000000-0000-0000-0000-000000000000"];
  for (;;) {
    const rows = await db.dataKey.findMany({
      where: { masterKeyId: { not: master.id }, id: { gt: after } },
      select: { id: true, subjectId: true, wrapped: true },
      orderBy: { id: "asc" },
      take: batch,
    });
    for (const row of rows) if (!(await rewrap(db, row))) broken += 1;
    seen += rows.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length > 0) continue;
    if (broken > 0) throw new SealBroken(`${broken} of ${seen} keys do not open`);
    if (seen > 0) log.info({ count: seen }, "keys.rewrapped");
    return seen;
  }
}

type IndexPlace = Pick<Place, "table" | "column">;

/**
 * Makes stand-ins to store beside the sealed fields of a column that must be found again: equal values have equal
 * ones. Their key comes (HKDF, a label for each column) from a random one that lies in `data_keys`, wrapped like
 * every other. Rotation wraps it anew and leaves it as it is, so that what was stored before is found after.
 */
export async function blindIndexer(
  tx: Tx,
  now: Date,
  { table, column }: IndexPlace,
): Promise<(value: string) => string> {
  const { bytes } = await keyFor(tx, now, INDEX_SUBJECT);
  const label = `blind index|${table}|${column}`;
  const key = Buffer.from(hkdfSync("sha256", bytes, new Uint8Array(0), label, 32));
  return (value) => createHmac("sha256", key).update(value.normalize("NFC")).digest("base64url");
}

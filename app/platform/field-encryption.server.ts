import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { keyIdOf, open, seal, SealBroken, type Key, type Place } from "./cipher.server.ts";
import type { Db, Tx } from "./db.server.ts";
import { env } from "./env.server.ts";

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

async function keyFor(tx: Tx, now: Date, subjectId: string): Promise<Key> {
  const known = await findKey(tx, subjectId);
  if (known) return known;
  // Two at once: the first row stays, and both use it.
  await tx.dataKey.createMany({
    data: {
      id: randomUUID(),
      subjectId,
      wrapped: seal(master, wrapPlace(subjectId), randomBytes(32)),
      masterKeyId: master.id,
      createdAt: now,
    },
    skipDuplicates: true,
  });
  const made = await findKey(tx, subjectId);
  if (!made) throw new SealBroken("the subject's key is gone");
  return made;
}

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

/** Makes everything encrypted for a person unreadable for ever, in backups too. */
export async function forgetSubject(tx: Tx, subjectId: string): Promise<void> {
  await tx.dataKey.deleteMany({ where: { subjectId } });
}

/**
 * Wraps every data key with the present master key, a batch at a time; the fields themselves stay as they are.
 * Safe to repeat and to interrupt. Answers how many keys were wrapped anew.
 */
export async function rotateMasterKey(db: Db, batch = 200): Promise<number> {
  let done = 0;
  for (;;) {
    const rows = await db.dataKey.findMany({
      where: { masterKeyId: { not: master.id } },
      select: { id: true, subjectId: true, wrapped: true },
      take: batch,
    });
    if (rows.length === 0) return done;
    for (const row of rows) {
      const { bytes } = unwrap(row.subjectId, row);
      await db.dataKey.updateMany({
        where: { id: row.id },
        data: {
          wrapped: seal(master, wrapPlace(row.subjectId), bytes),
          masterKeyId: master.id,
        },
      });
    }
    done += rows.length;
  }
}

/** A searchable stand-in for a field's value: equal values of one field have equal stand-ins, nothing else shows. */
export function blindIndex(place: Pick<Place, "table" | "column">, value: string): string {
  const key = createHmac("sha256", master.bytes).update("blind index").digest();
  return createHmac("sha256", key)
    .update(`${place.table}|${place.column}|${value.normalize("NFC")}`)
    .digest("base64url");
}

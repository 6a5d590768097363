import type { Tx } from "#app/platform/db.server.ts";
import { openFields, sealField } from "#app/platform/field-encryption.server.ts";
import { type Home, home } from "./home.ts";
import { noWishes, type Wishes, wishes } from "./wishes.ts";

const homeField = (hostId: string) => ({
  subjectId: hostId,
  place: { table: "hosts", column: "sealed", rowId: hostId },
});

const wishesField = (registrationId: string) => ({
  subjectId: registrationId,
  place: { table: "hosting_guests", column: "sealed", rowId: registrationId },
});

/** Seals a home, to be stored in `hosts.sealed` of this family, under a key of its own. */
export const sealHome = (tx: Tx, now: Date, hostId: string, told: Home) =>
  sealField(tx, now, homeField(hostId), JSON.stringify(told));

/** Opens the homes of many families with one look at their keys, in the order in which they are given. */
export async function openHomes(
  tx: Tx,
  hosts: readonly { id: string; sealed: Uint8Array }[],
): Promise<Home[]> {
  const fields = hosts.map(({ id, sealed }) => ({ ...homeField(id), sealed }));
  return (await openFields(tx, fields)).map((text) => home.parse(JSON.parse(text)));
}

/** Seals needs and wishes, to be stored in `hosting_guests.sealed`, under a key of the registration's own. */
export const sealWishes = (tx: Tx, now: Date, registrationId: string, told: Wishes) =>
  sealField(tx, now, wishesField(registrationId), JSON.stringify(told));

/** Opens the wishes of many guests with one look at their keys, in the order given; who told none rules nothing out. */
export async function openWishes(
  tx: Tx,
  guests: readonly { registrationId: string; sealed: Uint8Array | null }[],
): Promise<Wishes[]> {
  const told = guests.flatMap(({ registrationId, sealed }) =>
    sealed ? [{ registrationId, ...wishesField(registrationId), sealed }] : [],
  );
  const texts = await openFields(tx, told);
  const opened = new Map(
    told.map(({ registrationId }, at) => [
      registrationId,
      wishes.parse(JSON.parse(texts[at] ?? "")),
    ]),
  );
  return guests.map(({ registrationId }) => opened.get(registrationId) ?? noWishes);
}

import { randomUUID } from "node:crypto";
import type { Tx } from "#app/platform/db.server.ts";
import { blindIndexer } from "#app/platform/field-encryption.server.ts";
import type { BankFormat } from "./file-format.ts";
import { fingerprints } from "./fingerprints.ts";
import { factsSealer } from "./sealed-facts.server.ts";
import type { Booking } from "./statement.ts";

type Adding = {
  payeeId: string;
  iban: string;
  currency: string;
  importId: string;
  format: BankFormat;
  bookings: readonly Booking[];
};

/** Rows of one statement to the database: between two the site answers others. */
const AT_ONCE = 500;

/** Keeps what came and what a bank took back; what the town paid to others is none of ours. */
export async function addTransfers(tx: Tx, now: Date, adding: Adding): Promise<number> {
  const { payeeId, iban, currency, importId, bookings } = adding;
  const printed = await blindIndexer(tx, now, { table: "bank_transfers", column: "fingerprint" });
  const sentFrom = await blindIndexer(tx, now, { table: "bank_transfers", column: "sender" });
  const sealed = await factsSealer(tx, now, importId);
  const prints = fingerprints({ bookings }, iban);
  const twinOf = await twins(tx, adding);
  const taken = bookings.flatMap((booking, at) => {
    if (booking.minor <= 0 && !booking.isReversal) return [];
    const sender = booking.iban === null ? null : sentFrom(booking.iban);
    const twin = twinOf(booking, sender);
    return twin === "same" ? [] : { booking, sender, twin, print: prints[at] ?? "" };
  });
  let added = 0;
  for (let from = 0; from < taken.length; from += AT_ONCE) {
    const data = taken.slice(from, from + AT_ONCE).map(({ booking, sender, twin, print }) => {
      const id = randomUUID();
      return {
        ...{ id, payeeId, importId, currency, minor: booking.minor, fingerprint: printed(print) },
        ...{ facts: sealed(id, booking), bookedOn: new Date(booking.bookedOn), sender },
        ...(twin ? { state: "waiting" as const, match: "perhapsKnown" as const } : {}),
      };
    });
    added += (await tx.bankTransfer.createMany({ data, skipDuplicates: true })).count;
  }
  return added;
}

type Alike = { bookedOn: string; minor: number };

const alike = ({ bookedOn, minor }: Alike, sender = "") => `${bookedOn} ${minor} ${sender}`;

/**
 * Banks say different things of one transfer in different formats, so its words do not tell that it is the same one.
 * What a file of another format has of the same day, amount and account is the same, as often as it has it; what has
 * the day and the amount alone may be, and a person decides.
 */
async function twins(tx: Tx, { payeeId, format, bookings }: Adding) {
  const days = bookings.map(({ bookedOn }) => bookedOn).sort();
  const others = await tx.bankTransfer.findMany({
    where: {
      ...{ payeeId, import: { format: { not: format } } },
      bookedOn: { gte: new Date(days[0] ?? 0), lte: new Date(days.at(-1) ?? 0) },
    },
    select: { bookedOn: true, minor: true, sender: true },
  });
  const known = new Set<string>();
  const left = new Map<string, number>();
  for (const { bookedOn, minor, sender } of others) {
    const one = { bookedOn: bookedOn.toISOString().slice(0, 10), minor };
    known.add(alike(one));
    if (sender === null) continue;
    const same = alike(one, sender);
    left.set(same, (left.get(same) ?? 0) + 1);
  }
  return (booking: Booking, sender: string | null): "same" | "perhaps" | null => {
    const same = alike(booking, sender ?? "");
    const count = left.get(same) ?? 0;
    if (sender !== null && count > 0) {
      left.set(same, count - 1);
      return "same";
    }
    return known.has(alike(booking)) ? "perhaps" : null;
  };
}

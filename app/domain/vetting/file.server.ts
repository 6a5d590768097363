import { openHomes } from "#app/domain/hosting/sealed-home.server.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { openRecords } from "./sealed-file.server.ts";
import { standingOf } from "./standing.ts";

const fields = {
  ...{ id: true, communityId: true, sealed: true, createdAt: true, approvedUntil: true },
  community: { select: { slug: true, country: true } },
  records: { where: { takenBackAt: null }, orderBy: { doneOn: "asc" } },
} as const;

type Of = { communityId: string } | { id: string };

/** Host families with what their files hold, opened, and how they stand on a day: a few statements for all of them. */
export async function filesOf(tx: Tx, of: Of, today: string) {
  const hosts = await tx.host.findMany({
    // Of an erased family no home is left.
    where: { ...of, sealed: { not: new Uint8Array() } },
    orderBy: { id: "asc" },
    select: fields,
  });
  return openFiles(tx, hosts, today);
}

type HostRow = Prisma.HostGetPayload<{ select: typeof fields }>;

async function openFiles(tx: Tx, hosts: readonly HostRow[], today: string) {
  const homes = await openHomes(tx, hosts);
  const opened = await openRecords(
    tx,
    hosts.flatMap(({ records }) => records),
  );
  let next = 0;
  return hosts.map(({ records, approvedUntil, ...host }, at) => {
    const filed = records.map((row) => {
      const record = opened[next];
      next += 1;
      return { ...row, doneOn: isoDay(row.doneOn), record };
    });
    const known = filed.flatMap(({ record, ...row }) => (record ? [{ ...row, record }] : []));
    const home = homes[at];
    const vetted = {
      ...{ members: home?.members ?? [], country: host.community.country, records: known },
    };
    return {
      ...{ ...host, home, records: known, standing: standingOf(vetted, today) },
      approvedUntil: approvedUntil ? isoDay(approvedUntil) : null,
    };
  });
}

export type HostFile = Awaited<ReturnType<typeof filesOf>>[number];

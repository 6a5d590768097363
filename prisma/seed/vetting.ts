import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Home } from "#app/domain/hosting/home.ts";
import { type VettingRecord, visitItems } from "#app/domain/vetting/record.ts";
import type { newDataKey } from "#app/platform/field-encryption.server.ts";
import { insertRows } from "./insert-rows.ts";

type Adding = {
  hostId: string;
  home: Home;
  /** Every step was done; else one reference alone. */
  isComplete: boolean;
  now: Date;
  sealAt: ReturnType<typeof newDataKey>["sealAt"];
};

const reference = (referee: string): VettingRecord => ({
  ...{ step: "reference", referee, relation: "sąsiedzi od lat" },
  note: "Spokojny dom, dzieci zawsze zaopiekowane.",
});

const check: VettingRecord = {
  ...{ step: "check", country: "PL", certificateOn: null, isClear: true },
};

const visit: VettingRecord = {
  ...{ step: "visit", visitors: "Tomasz Lis, Ewa Wójcik", items: [...visitItems] },
  report: "Osobny pokój, łóżka przygotowane. Leki w zamykanej szafce.",
};

/** What the town's officer saw of a family by now. */
export async function addFile(client: pg.ClientBase, adding: Adding): Promise<void> {
  const adults = adding.home.members.filter(({ relation }) => relation === "adult");
  const isAlone = adding.home.members.length === 1;
  const all: [VettingRecord, string | null][] = [
    [reference("Maria Domańska"), null],
    ...(adding.isComplete
      ? ([
          [reference("ks. Jan Sowa"), null],
          ...(isAlone ? [[reference("Irena Kos"), null] as const] : []),
          ...adults.map(({ id }) => [check, id] as const),
          [visit, null],
          [{ step: "training", note: "" }, null],
          ...adults.map(({ id }) => [{ step: "code", note: "" }, id] as const),
        ] as [VettingRecord, string | null][])
      : []),
  ];
  for (const [record, memberId] of all) await addRecord(client, adding, { record, memberId });
}

async function addRecord(
  client: pg.ClientBase,
  { hostId, now, sealAt }: Adding,
  { record, memberId }: { record: VettingRecord; memberId: string | null },
): Promise<void> {
  const id = randomUUID();
  const place = { table: "vetting_records", column: "sealed", rowId: id };
  const seen = new Date(now.getTime() - 2 * 86_400_000);
  await insertRows(client, "vetting_records", [
    {
      ...{ id, host_id: hostId, step: record.step, member_id: memberId },
      ...{ done_on: seen.toISOString().slice(0, 10), at: seen },
      sealed: sealAt(place, JSON.stringify(record)),
    },
  ]);
}

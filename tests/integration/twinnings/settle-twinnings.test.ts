import { expect, test } from "vitest";
import { settleTwinnings } from "#app/domain/twinnings/settle-twinnings.server.ts";
import { withClient } from "#server/postgres/cluster.ts";
import { contextFor, db, ownerUrl } from "#tests/support/database.ts";
import { aTwinning } from "#tests/support/factories.ts";

const at = (moment: string) => contextFor({ kind: "system" }, new Date(moment));
const statusOf = async (id: string) =>
  (await db.twinning.findUniqueOrThrow({ where: { id } })).status;

async function aTwinningThatEnds() {
  const { id } = await aTwinning();
  const step = { kind: "ended", year: 2027, month: 6, day: 1 } as const;
  const data = { id: crypto.randomUUID(), twinningId: id, createdAt: new Date(), ...step };
  await db.twinningStep.create({ data });
  return id;
}

test("a partnership ends on the day that was written down, by Warsaw's clocks", async () => {
  const id = await aTwinningThatEnds();
  await settleTwinnings(at("2027-05-31T21:59:00Z"));
  expect(await statusOf(id)).toBe("active");
  await settleTwinnings(at("2027-05-31T22:01:00Z"));
  expect(await db.twinning.findUnique({ where: { id } })).toMatchObject({
    ...{ status: "ended", sinceYear: 1991, endedYear: 2027 },
  });
});

test("kept pages are made anew when a partnership changes, and only then", async () => {
  await aTwinningThatEnds();
  const heard: string[] = [];
  await withClient(ownerUrl(), async (client) => {
    client.on("notification", ({ channel }) => heard.push(channel));
    await client.query("listen page_cache");
    await settleTwinnings(at("2027-06-02T10:00:00Z"));
    await client.query("select 1");
    expect(heard).toEqual(["page_cache"]);
    await settleTwinnings(at("2027-06-02T11:00:00Z"));
    await client.query("select 1");
    expect(heard).toEqual(["page_cache"]);
  });
});

test("nobody but the site itself has it done", async () => {
  await expect(settleTwinnings(contextFor())).rejects.toMatchObject({ code: "forbidden" });
});

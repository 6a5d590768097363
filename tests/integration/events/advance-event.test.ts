import { expect, test } from "vitest";
import { advanceEvent } from "#app/domain/events/advance-event.server.ts";
import { eventOverview } from "#app/domain/events/desk-queries.server.ts";
import type { Context } from "#app/domain/context.ts";
import { db, testNow } from "../../support/database.ts";
import { aCommunity, aTextSet, anEvent } from "../../support/factories.ts";

const system: Context = { actor: { kind: "system" }, now: testNow, db };
const visitor: Context = { ...system, actor: { kind: "visitor" } };

test("publishes a draft in the language it was written in, once", async () => {
  const { slug, textSetId } = await anEvent({ state: "draft" });
  await db.textPublication.deleteMany({ where: { setId: textSetId } });
  await advanceEvent(system, { slug, step: "publish" });
  const shown = await eventOverview(system, slug, "pl");
  expect(shown).toMatchObject({ head: { state: "published" }, published: ["pl"], gaps: [] });
  const trail = await db.$queryRaw`
    select action from audit_entries e join events on events.id::text = e.subject
    where events.slug = ${slug}`;
  expect(trail).toEqual([{ action: "event.publish" }]);
  await expect(advanceEvent(system, { slug, step: "publish" })).rejects.toMatchObject({
    code: "changedMeanwhile",
  });
});

test("does not publish what has no texts, and says which", async () => {
  const { slug } = await anEvent({ state: "draft", textSetId: await aTextSet("pl") });
  await expect(advanceEvent(system, { slug, step: "publish" })).rejects.toMatchObject({
    code: "eventNotReady",
  });
  expect(await eventOverview(system, slug, "pl")).toMatchObject({ gaps: ["title", "summary"] });
});

test("ends an event once its last day is over", async () => {
  const { slug } = await anEvent();
  const complete = { slug, step: "complete" } as const;
  await expect(advanceEvent(system, complete)).rejects.toMatchObject({ code: "eventNotOver" });
  const after = new Date("2027-07-17T00:00:00Z");
  await advanceEvent({ ...system, now: after }, complete);
  await advanceEvent({ ...system, now: after }, { slug, step: "archive" });
  expect(await db.event.findUnique({ where: { slug } })).toMatchObject({ state: "archived" });
});

test("is not there for strangers", async () => {
  const host = await aCommunity();
  const { slug } = await anEvent({ state: "draft", hostId: host.id });
  expect(await eventOverview(visitor, slug, "pl")).toBeNull();
  await expect(advanceEvent(visitor, { slug, step: "publish" })).rejects.toMatchObject({
    code: "notFound",
  });
});

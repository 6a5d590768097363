import { afterAll, describe, expect, test } from "vitest";
import { hostingBoard } from "#app/domain/hosting/board-queries.server.ts";
import { changeBoard } from "#app/domain/hosting/change-board.server.ts";
import { lockGuest, moveGuest } from "#app/domain/hosting/move-guest.server.ts";
import { startRun, runSearch } from "#app/domain/hosting/run-search.server.ts";
import { endSolver } from "#app/domain/hosting/matching/solve-in-thread.server.ts";
import { contextFor, db, queriesOf } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/factories.ts";
import { aHost, anExchange, tellOf } from "#tests/support/hosting.ts";
import { registerFamily, signedIn, staffOf } from "#tests/support/registrations.ts";

afterAll(endSolver);

const breaks = "assignmentBreaksRule";

const asked = { language: "pl", view: "plan", guest: null, price: null, ways: null } as const;
const placed = async (eventId: string) => {
  const rows = await db.assignment.findMany({ where: { eventId, endedAt: null } });
  return new Map(rows.map(({ registrationId, hostId }) => [registrationId, hostId]));
};

async function solved(exchange: Awaited<ReturnType<typeof anExchange>>) {
  const { organizer, event } = exchange;
  const id = await startRun(organizer, { slug: event.slug, seconds: 10, isFair: true });
  await runSearch(contextFor({ kind: "system" }), id);
  return id;
}

describe("the hosting board", () => {
  test("is there for who assigns, and for nobody else", async () => {
    const { event, guest, host } = await anExchange(0);
    const read = async (context: Parameters<typeof hostingBoard>[0]) =>
      (await hostingBoard(context, event.slug, asked)) !== null;
    const coordinatorOf = async (communityId: string) =>
      contextFor(
        signedIn((await anAccount()).id, [
          { role: "coordinator", scope: { kind: "community", communityId } },
        ]),
      );
    expect(await read(await staffOf("organizer", event.id))).toBe(true);
    expect(await read(await coordinatorOf(host.id))).toBe(true);
    expect(await read(await coordinatorOf(guest.id))).toBe(false);
    expect(await read(await staffOf("leader", event.id))).toBe(false);
    const administrator = signedIn((await anAccount()).id, [
      { role: "administrator", scope: { kind: "platform" } },
    ]);
    expect(await read(contextFor(administrator))).toBe(false);
  });

  test("asks the database as often for many guests and families as for few", async () => {
    const [small, large] = [await anExchange(1), await anExchange(6)];
    const { event, host } = large;
    for (let at = 0; at < 4; at += 1) await aHost({ event, town: host });
    const count = async ({ organizer, event: { slug } }: typeof small) =>
      (await queriesOf(() => hostingBoard(organizer, slug, asked))).length;
    await count(small);
    expect(await count(large)).toBe(await count(small));
  });

  test("moves by hand what breaks no rule, and takes it back", async () => {
    const { organizer, event, ids, hosts } = await anExchange();
    const [guest = ""] = ids;
    const [first, second] = hosts;
    const { slug } = event;
    await expect(moveGuest(organizer, { slug, guest, host: first!.id })).rejects.toThrow(
      "assignmentBreaksRule",
    );
    await db.hostingPlan.create({ data: { eventId: event.id, minTwoBelow: null } });
    await moveGuest(organizer, { slug, guest, host: first!.id });
    const { from } = await moveGuest(organizer, { slug, guest, host: second!.id });
    expect(from).toBe(first!.id);
    await moveGuest(organizer, { slug, guest, host: from });
    expect((await placed(event.id)).get(guest)).toBe(first!.id);
  });

  test.each([
    ["who is not vetted until the end", { approvedUntil: "2027-07-15" }, breaks],
    ["who was never vetted", { approvedUntil: null }, breaks],
    ["whose animal she cannot live with", { home: { pets: ["cat" as const] } }, breaks],
    ["without a bed", { home: { rooms: [] } }, "notFound"],
  ])("puts nobody into a family %s", async (_, facts, refusal) => {
    const { organizer, event, host, guest: town } = await anExchange(0);
    const [guest = ""] = (await registerFamily({ event, town })).ids;
    await tellOf(guest, { avoids: ["cat"] });
    const bad = await aHost({ event, town: host }, facts);
    await db.hostingPlan.create({ data: { eventId: event.id, minTwoBelow: null } });
    await expect(moveGuest(organizer, { slug: event.slug, guest, host: bad.id })).rejects.toThrow(
      refusal,
    );
    expect(await placed(event.id)).toEqual(new Map());
  });

  test("searches beside the site, says how it is proven, and is taken over and taken back", async () => {
    const exchange = await anExchange();
    const { organizer, event, ids } = exchange;
    const runId = await solved(exchange);
    const proposal = await hostingBoard(organizer, event.slug, { ...asked, view: "proposal" });
    expect(proposal?.board).toMatchObject({
      ...{ view: "proposal", changes: 2, run: { state: "done", gap: 0 } },
      figures: { placed: 2, guests: 2, violations: 0 },
    });
    expect(await placed(event.id)).toEqual(new Map());
    await changeBoard(organizer, { slug: event.slug, form: { intent: "adopt", run: runId } });
    expect([...(await placed(event.id)).keys()].sort()).toEqual([...ids].sort());
    await changeBoard(organizer, { slug: event.slug, form: { intent: "undo", run: runId } });
    expect(await placed(event.id)).toEqual(new Map());
  });

  test("leaves whoever is kept where she is", async () => {
    const exchange = await anExchange();
    const { organizer, event, ids, hosts } = exchange;
    const { slug } = event;
    await db.hostingPlan.create({ data: { eventId: event.id, minTwoBelow: null } });
    const [guest = ""] = ids;
    await moveGuest(organizer, { slug, guest, host: hosts[1]!.id });
    await lockGuest(organizer, { slug, guest, isLocked: true });
    const run = await solved(exchange);
    await changeBoard(organizer, { slug, form: { intent: "adopt", run } });
    expect((await placed(event.id)).get(guest)).toBe(hosts[1]!.id);
  });

  test("refuses a proposal that would break a rule by now", async () => {
    const exchange = await anExchange();
    const { organizer, event, hosts } = exchange;
    const run = await solved(exchange);
    await db.host.updateMany({
      where: { id: { in: hosts.map(({ id }) => id) } },
      data: { approvedUntil: null },
    });
    await expect(
      changeBoard(organizer, { slug: event.slug, form: { intent: "adopt", run } }),
    ).rejects.toThrow("proposalOutdated");
    expect(await placed(event.id)).toEqual(new Map());
  });

  test("has one search at a time, which can be ended", async () => {
    const { organizer, event } = await anExchange();
    const asking = { slug: event.slug, seconds: 10, isFair: false };
    const starts = await Promise.allSettled([1, 2, 3].map(() => startRun(organizer, asking)));
    expect(starts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await changeBoard(organizer, { slug: event.slug, form: { intent: "stop" } });
    await startRun(organizer, asking);
  });

  test("shows why a guest is where she is, and what stands against other families", async () => {
    const exchange = await anExchange();
    const { organizer, event, ids, hosts, host } = exchange;
    const { slug } = event;
    await aHost({ event, town: host }, { approvedUntil: null });
    await db.hostingPlan.create({ data: { eventId: event.id, minTwoBelow: null } });
    await moveGuest(organizer, { slug, guest: ids[0] ?? "", host: hosts[0]!.id });
    const page = await hostingBoard(organizer, slug, { ...asked, guest: ids[0] ?? "" });
    const { here, families } = page!.panel!;
    expect(here!.parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(here!.score, 0);
    expect(families.map(({ never }) => never)).toEqual([[], ["notVetted"]]);
  });
});

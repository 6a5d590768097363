import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "#app/domain/accounts/actor.ts";
import type { Context } from "#app/domain/context.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { approveChosen, decide } from "#app/domain/registrations/decide.server.ts";
import { PEOPLE_A_PAGE, type RosterFilter } from "#app/domain/registrations/roster-filter.ts";
import { roster } from "#app/domain/registrations/roster-queries.server.ts";
import { waitingDecisions } from "#app/domain/registrations/waiting-decisions.server.ts";
import { anAccount } from "#tests/support/factories.ts";
import { contextFor, countQueries, db } from "#tests/support/database.ts";
import {
  aCamp,
  partyOf,
  registerFamily,
  signedIn,
  staffOf,
  statesOf,
} from "#tests/support/registrations.ts";

const read = (context: Context, slug: string, filter: RosterFilter = {}, page = 1) =>
  roster(context, slug, { language: "en", filter, page });

async function ofTown(role: Role, communityId: string) {
  const { id } = await anAccount();
  return contextFor(signedIn(id, [{ role, scope: { kind: "community", communityId } }]));
}

let camp: Awaited<ReturnType<typeof aCamp>>;
let organizer: Context;

beforeAll(async () => {
  camp = await aCamp({ places: { child: 3 }, kept: 2 });
  organizer = await staffOf("organizer", camp.event.id);
  await registerFamily({ event: camp.event, town: camp.guest }, 2);
  await registerFamily({ event: camp.event, town: camp.other });
  await registerFamily({ event: camp.event, town: camp.other });
});

describe("the people of an event", () => {
  test("are all read by its organizer, with what each town has and may take", async () => {
    const list = await read(organizer, camp.event.slug);
    expect(list?.total).toBe(4);
    expect(list?.people).toHaveLength(4);
    const [guest, other] = [camp.guest, camp.other].map(({ slug }) =>
      list?.towns.find((town) => town.slug === slug),
    );
    expect(guest).toMatchObject({ confirmed: 2, held: 0, waiting: 0, toDecide: 0 });
    expect(other).toMatchObject({ confirmed: 1, waiting: 1 });
    expect(guest?.free).toEqual([{ kind: "child", count: 0 }]);
  });

  test("are read of her own town alone by a coordinator of a guest", async () => {
    const list = await read(await ofTown("coordinator", camp.guest.id), camp.event.slug);
    expect(list?.total).toBe(2);
    expect(list?.towns.map(({ slug }) => slug)).toEqual([camp.guest.slug]);
    const asked = await read(await ofTown("coordinator", camp.guest.id), camp.event.slug, {
      town: camp.other.slug,
    });
    expect(asked?.people).toEqual([]);
  });

  test("are read by nobody else", async () => {
    const elsewhere = await aCamp();
    for (const context of [
      contextFor(),
      contextFor(signedIn((await anAccount()).id)),
      await ofTown("treasurer", camp.guest.id),
      await ofTown("coordinator", elsewhere.guest.id),
      await staffOf("organizer", elsewhere.event.id),
      await staffOf("leader", camp.event.id),
      await staffOf("kitchen", camp.event.id),
      await staffOf("health", camp.event.id),
    ])
      expect(await read(context, camp.event.slug)).toBeNull();
  });

  test.each<[RosterFilter, number]>([
    [{ state: "waitlisted" }, 1],
    [{ state: "declined" }, 0],
    [{ kind: "child" }, 4],
    [{ kind: "leader" }, 0],
    [{ name: "CHÍLD 1" }, 1],
    [{ name: "nobody of that name" }, 0],
  ])("are narrowed by %j to %d", async (filter, count) => {
    const list = await read(organizer, camp.event.slug, filter);
    expect(list?.total).toBe(count);
    expect(list?.people).toHaveLength(count);
  });

  test("come in pages, with as many statements for sixty as for four", async () => {
    const few = await countQueries(() => read(organizer, camp.event.slug));
    const { event, guest } = await aCamp({ places: { child: 100 } });
    for (let families = 0; families < 6; families += 1)
      await registerFamily({ event, town: guest }, 10);
    const staff = await staffOf("organizer", event.id);
    const many = await countQueries(async () => {
      const list = await read(staff, event.slug);
      expect(list).toMatchObject({ total: 60, pages: 2 });
      expect(list?.people).toHaveLength(PEOPLE_A_PAGE);
    });
    expect(many).toBe(few);
    expect((await read(staff, event.slug, {}, 2))?.people).toHaveLength(60 - PEOPLE_A_PAGE);
  });
});

describe("who waits for a yes", () => {
  async function approving() {
    const { event, guest, other } = await aCamp({ places: { child: 1 }, admission: "approval" });
    const first = await registerFamily({ event, town: guest });
    const second = await registerFamily({ event, town: guest });
    await registerFamily({ event, town: other });
    return { event, guest, first, second, coordinator: await ofTown("coordinator", guest.id) };
  }

  const waiting = async (context: Context, slug: string) =>
    (await read(context, slug))?.waiting ?? { count: -1, parties: [] };

  test("comes in the order of arrival, to the coordinator of the own town alone", async () => {
    const { event, first, second, coordinator } = await approving();
    const { count, parties } = await waiting(coordinator, event.slug);
    expect(count).toBe(2);
    const ids = parties.map(({ people }) => people.map(({ id }) => id));
    expect(ids).toEqual([first.ids, second.ids]);
    expect((await waiting(await staffOf("organizer", event.id), event.slug)).count).toBe(3);
  });

  test("of two who decide at the same moment, one is told that it was done", async () => {
    const { event, first, coordinator } = await approving();
    const partyId = (await waiting(coordinator, event.slug)).parties[0]?.id ?? "";
    const outcomes = await Promise.allSettled([
      decide(coordinator, { eventId: event.id, partyId, decision: { is: "approve" } }),
      decide(await staffOf("organizer", event.id), {
        ...{ eventId: event.id, partyId },
        decision: { is: "decline", reason: "ages" },
      }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "decidedBy", params: { name: expect.any(String) } },
    });
    const [state] = await statesOf(first.ids);
    expect(["confirmed", "declined"]).toContain(state);
    expect((await waiting(coordinator, event.slug)).count).toBe(1);
    expect(await db.registrationChange.count({ where: { registrationId: first.ids[0] } })).toBe(
      state === "confirmed" ? 3 : 2,
    );
  });
});

test("several parties are accepted at once in their order; what was decided meanwhile stays so", async () => {
  const { event, guest } = await aCamp({ places: { child: 1 }, admission: "approval" });
  const families = [];
  for (let at = 0; at < 3; at += 1) families.push(await registerFamily({ event, town: guest }));
  const [declined, seated, queued] = families.map(({ ids }) => ids[0]!);
  const chosen = await Promise.all([declined, seated, queued].map(partyOf));
  const coordinator = await ofTown("coordinator", guest.id);
  const decision = { is: "decline", reason: "ages" } as const;
  await decide(coordinator, { eventId: event.id, partyId: chosen[0]!, decision });
  expect(await approveChosen(coordinator, { eventId: event.id, chosen })).toBe(1);
  expect(await statesOf([declined!, seated!, queued!])).toEqual([
    ...["declined", "confirmed", "waitlisted"],
  ]);
  await expect(approveChosen(coordinator, { eventId: event.id, chosen })).rejects.toThrow(
    "decidedBy",
  );
});

test("whoever comes too late is told who decided, and not that a family did", async () => {
  const { event, guest } = await aCamp({ admission: "approval" });
  const [family, other] = [
    await registerFamily({ event, town: guest }),
    await registerFamily({ event, town: guest }),
  ];
  const coordinator = await ofTown("coordinator", guest.id);
  const organizer = await staffOf("organizer", event.id);
  const yes = async (who: Context, id: string | undefined) =>
    decide(who, {
      ...{ eventId: event.id, partyId: await partyOf(id) },
      decision: { is: "approve" },
    });
  await yes(coordinator, family.ids[0]);
  const { actor } = coordinator;
  const accountId = actor.kind === "person" ? actor.accountId : "";
  const { name } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  await expect(yes(organizer, family.ids[0])).rejects.toMatchObject({
    ...{ code: "decidedBy", params: { name } },
  });
  await withdraw(other.context, other.ids);
  await expect(yes(organizer, other.ids[0])).rejects.toMatchObject({ code: "alreadyDecided" });
});

test("a party is decided on the page of its own event alone", async () => {
  const { event, guest } = await aCamp({ admission: "approval" });
  const { ids } = await registerFamily({ event, town: guest });
  const { partyId } = await db.registration.findUniqueOrThrow({ where: { id: ids[0] } });
  const { event: another } = await aCamp({ admission: "approval" });
  const decision = { is: "approve" } as const;
  await expect(
    decide(await staffOf("organizer", event.id), { eventId: another.id, partyId, decision }),
  ).rejects.toMatchObject({ code: "notFound" });
  expect(await statesOf(ids)).toEqual(["submitted"]);
});

test("what waits is shown to who decides it, and counted in parties", async () => {
  const { event, guest, other } = await aCamp({ admission: "approval" });
  await registerFamily({ event, town: guest }, 2);
  await registerFamily({ event, town: other });
  const counts = async (context: Context) =>
    (await waitingDecisions(context, "en")).flatMap(({ slug, parties }) =>
      slug === event.slug ? [parties] : [],
    );
  expect(await counts(await staffOf("organizer", event.id))).toEqual([2]);
  expect(await counts(await ofTown("coordinator", guest.id))).toEqual([1]);
  expect(await counts(await ofTown("coordinator", event.hostId))).toEqual([2]);
  expect(await counts(await ofTown("treasurer", guest.id))).toEqual([]);
  expect(await counts(await staffOf("leader", event.id))).toEqual([]);
});

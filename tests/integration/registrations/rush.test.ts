import { expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import { createDb, type Db } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { db } from "#tests/support/database.ts";
import { RegistrationModel } from "#tests/support/registration-model.ts";
import { aCamp, aFamily, registerOf, threeTowns } from "#tests/support/registrations.ts";

const url = env.DATABASE_URL ?? "";
const [PLACES, KEPT] = [20, 6];
const towns = await threeTowns();
const families = await Promise.all(Array.from({ length: 40 }, (_, at) => aFamily(1 + (at % 3))));

/** All families at once, every other one on another pool of connections, as two processes would ask. */
async function rush(through: (one: Db) => Db) {
  const camp = await aCamp({ towns, places: { child: PLACES }, kept: KEPT });
  const pools = [createDb(url, { connections: 8 }), createDb(url, { connections: 8 })];
  const answers = await Promise.allSettled(
    families.map((family, at) => {
      const context: Context = { ...family.context, db: through(pools[at % 2]?.db ?? db) };
      const town = towns[at % 3] ?? towns[0];
      return registerOf({ ...family, context }, { event: camp.event, town });
    }),
  );
  await Promise.all(pools.map(({ close }) => close()));
  const registrations = await db.registration.findMany({ where: { eventId: camp.event.id } });
  const seated = registrations.filter(({ state }) => state === "held" || state === "confirmed");
  return { camp, answers, seated: seated.length };
}

test("a rush on two pools seats exactly whom the order of arrival seats", async () => {
  const { camp, answers } = await rush((one) => one);
  expect(answers.filter(({ status }) => status === "rejected")).toEqual([]);
  const parties = await db.party.findMany({
    where: { eventId: camp.event.id },
    orderBy: { arrival: "asc" },
    include: { community: true, registrations: true },
  });
  const kept = { [camp.guest.slug]: KEPT };
  const model = new RegistrationModel({ capacity: PLACES, kept, releasedOn: 999, lastDay: 999 });
  for (const { community, registrations } of parties)
    model.register(community.slug, registrations.length);
  expect(parties).toHaveLength(families.length);
  // Nothing is to be paid here, so what is held is confirmed at once.
  const words = { waiting: "waitlisted", held: "confirmed", offered: "offered", gone: "gone" };
  expect(parties.map(({ registrations }) => registrations[0]?.state)).toEqual(
    model.parties.map(({ state }) => words[state]),
  );
});

/** The same statements without the lock of the app. */
const unlocked = (one: Db): Db =>
  one.$extends({
    query: {
      $queryRaw: ({ args, query }) =>
        query(
          new Prisma.Sql(
            args.strings.map((text) => text.replace("for no key update of e", "")),
            args.values,
          ),
        ),
    },
  }) as unknown as Db;

test("without the app's lock the database still lets in nobody too many", async () => {
  const { seated } = await rush(unlocked);
  expect(seated).toBeLessThanOrEqual(PLACES);
});

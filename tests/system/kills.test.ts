import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase, type App, ask, startApp, until } from "#tests/support/app-process.ts";
import { familiesToRush, type RushFamily, sending } from "#tests/support/rush.ts";
import { sized } from "#tests/support/size.ts";

const size = sized({
  reduced: { families: 40, places: 30, kills: 3, seeds: [1] },
  full: { families: 300, places: 200, kills: 20, seeds: [1, 2, 3, 4, 5] },
});

/** Families press within so many milliseconds for each time that the process is killed. */
const WITHIN = 1_500;

let database: Awaited<ReturnType<typeof aDatabase>>;

beforeAll(async () => {
  database = await aDatabase();
  process.env.DATABASE_URL = database.appUrl;
});
afterAll(async () => {
  const { close } = await import("#app/platform/database.server.ts");
  await close();
  await database.drop();
});

const start = () => startApp({ settings: { DATABASE_URL: database.appUrl } });

async function aCampFor(places: number) {
  const { aCamp, threeTowns } = await import("#tests/support/registrations.ts");
  const towns = await threeTowns();
  const { event } = await aCamp({ towns, places: { child: places } });
  return { event, towns };
}

/** The process that answers now; who kills it puts the next one in its place. */
type Running = { app: App };

/** Presses, and presses again as people do when nothing comes back, until there is an answer. */
async function pressUntilAnswered(running: Running, slug: string, { cookie }: RushFamily) {
  for (;;) {
    const { url } = running.app;
    try {
      return await ask(url, sending(url, { slug, cookie }));
    } catch {
      await until(async () => running.app.url !== url, 60_000);
    }
  }
}

/** Kills the process at these moments after now, without a word, and starts the next. */
async function killAt(running: Running, moments: readonly number[]): Promise<void> {
  for (const moment of moments) {
    await new Promise((done) => setTimeout(done, moment));
    const next = await start();
    await running.app.stop("SIGKILL");
    running.app = next;
  }
}

async function registrationsOf(eventId: string) {
  const { db } = await import("#tests/support/database.ts");
  return db.registration.findMany({ where: { eventId }, select: { personId: true, state: true } });
}

test.each(size.seeds)(
  "a process that is killed at random moments loses nothing it has acknowledged, and doubles nothing (seed %i)",
  { timeout: 600_000 },
  async (seed) => {
    const camp = await aCampFor(size.places);
    const within = WITHIN * size.kills;
    const families = await familiesToRush({ ...size, ...camp, seed, within });
    const [moments = []] = fc.sample(
      fc.array(fc.nat({ max: WITHIN }), { minLength: size.kills, maxLength: size.kills }),
      { seed, numRuns: 1 },
    );
    const running: Running = { app: await start() };
    const killing = killAt(running, moments);
    const answers = await Promise.all(
      families.map(async (family) => {
        await new Promise((done) => setTimeout(done, family.at));
        return pressUntilAnswered(running, camp.event.slug, family);
      }),
    );
    await killing;
    await running.app.stop();

    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const registrations = await registrationsOf(camp.event.id);
    const people = registrations.map(({ personId }) => personId);
    // Everybody was answered in the end, so everybody is there, each of them once.
    expect([...people].sort()).toEqual(families.flatMap((family) => family.people).sort());
    const seated = registrations.filter(({ state }) => state === "confirmed").length;
    // A party that is larger than what is left waits whole, and leaves at most two places.
    expect(seated).toBeLessThanOrEqual(size.places);
    expect(seated).toBeGreaterThanOrEqual(size.places - 2);
  },
);

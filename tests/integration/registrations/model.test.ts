import fc from "fast-check";
import { expect, test } from "vitest";
import { answerOffer } from "#app/domain/registrations/answer-offer.server.ts";
import { isLiving } from "#app/domain/registrations/state.ts";
import { sweepRegistrations } from "#app/domain/registrations/sweep.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { type ModelParty, RegistrationModel } from "#tests/support/registration-model.ts";
import {
  aCamp,
  aFamily,
  partyOf,
  priced,
  registerOf,
  threeTowns,
} from "#tests/support/registrations.ts";
import { sized } from "#tests/support/size.ts";

const DAY = 86_400_000;
/** The camp of the tests: registration ends on 1 June, kept places are released on 20 May. */
const [lastDay, releasedOn] = [28, 16];

const MOST_DEEDS = 14;

const deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant("register" as const),
      town: fc.nat({ max: 2 }),
      size: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ is: fc.constant("withdraw" as const), nth: fc.nat({ max: 30 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constant("answer" as const),
      nth: fc.nat({ max: 30 }),
      yes: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant("wait" as const),
      days: fc.integer({ min: 1, max: 6 }),
    }),
  },
);

const history = fc.record({
  capacity: fc.integer({ min: 2, max: 6 }),
  kept: fc.nat({ max: 2 }),
  deeds: fc.array(deed, { minLength: 4, maxLength: MOST_DEEDS }),
});

type History = typeof history extends fc.Arbitrary<infer T> ? T : never;
type Family = Awaited<ReturnType<typeof registerOf>> & { model: ModelParty };

/** The same towns and families take part in every history, each time in another camp. */
const known = {
  towns: await threeTowns(),
  families: await Promise.all(Array.from({ length: MOST_DEEDS }, () => aFamily(3))),
};

/** Plays a history on the database and on the model; after each deed both must say the same. */
async function play({ capacity, kept, deeds }: History): Promise<void> {
  const { event, host, guest, other } = await aCamp({
    ...{
      towns: known.towns,
      places: { child: capacity },
      ...(kept > 0 ? { kept, releasesOn: "2027-05-20" } : {}),
    },
  });
  const towns = [host, guest, other];
  await priced(event.id, towns);
  const model = new RegistrationModel({
    capacity,
    kept: { [guest.slug]: kept },
    releasedOn,
    lastDay,
  });
  const families: Family[] = [];
  const at = () => new Date(testNow.getTime() + model.day * DAY);
  for (const one of deeds) {
    await act(one, { model, families, towns, event, at });
    const rows = await db.registration.findMany({ where: { eventId: event.id } });
    const real = families.map(({ ids }) => {
      const own = rows.filter(({ id, state }) => ids.includes(id) && isLiving(state));
      return own.length === 0 ? "gone" : `${own[0]!.state} ${own.length}`;
    });
    const said = families.map(({ model: { state, size } }) =>
      state === "gone" ? "gone" : `${state === "waiting" ? "waitlisted" : state} ${size}`,
    );
    expect(real).toEqual(said);
  }
}

type Playing = {
  model: RegistrationModel;
  families: Family[];
  towns: { slug: string }[];
  event: { slug: string };
  at: () => Date;
};

async function act(one: History["deeds"][number], playing: Playing): Promise<void> {
  const { model, families, towns, event, at } = playing;
  if (one.is === "register") {
    const town = towns[one.town]!;
    if (model.day > lastDay) return;
    const { accountId, context, people } = known.families[families.length]!;
    const own = { accountId, context: contextFor(context.actor, at()), people };
    const family = await registerOf({ ...own, people: people.slice(0, one.size) }, { event, town });
    model.register(town.slug, one.size);
    families.push({ ...family, model: model.parties.at(-1)! });
  } else if (one.is === "wait") {
    model.wait(one.days);
    await sweepRegistrations(contextFor({ kind: "system" }, at()));
  } else if (one.is === "withdraw") {
    const living = families.filter((family) => family.model.state !== "gone");
    const family = living[one.nth % living.length];
    if (!family) return;
    const context = contextFor(family.context.actor, at());
    await withdraw(context, [family.ids[family.model.size - 1]!]);
    model.withdraw(family.model);
  } else {
    const offered = families.filter((family) => family.model.state === "offered");
    const family = offered[one.nth % offered.length];
    if (!family) return;
    const partyId = await partyOf(family.ids[0]);
    const answer = one.yes ? ("accept" as const) : ("decline" as const);
    await answerOffer(contextFor(family.context.actor, at()), { partyId, answer, language: "pl" });
    if (one.yes) model.accept(family.model);
    else model.decline(family.model);
  }
}

const runs = sized({ reduced: 100, full: 2_000 });

test(`${runs} histories end as the plain model says`, { timeout: runs * 2_000 }, async () => {
  await fc.assert(fc.asyncProperty(history, play), { numRuns: runs });
});

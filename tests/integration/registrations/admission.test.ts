import { describe, expect, test } from "vitest";
import { cancelEvent } from "#app/domain/events/cancel-event.server.ts";
import { changePlaces } from "#app/domain/places/change-places.server.ts";
import { answerOffer } from "#app/domain/registrations/answer-offer.server.ts";
import { decide } from "#app/domain/registrations/decide.server.ts";
import { register } from "#app/domain/registrations/register.server.ts";
import { settleEvent, sweepRegistrations } from "#app/domain/registrations/sweep.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import {
  aCamp,
  aFamily,
  partyOf,
  priced,
  registerFamily,
  staffOf,
  statesOf,
} from "#tests/support/registrations.ts";

const clock = (now: Date) => contextFor({ kind: "system" }, now);

describe("a family that registers", () => {
  test("has a place at once, which is confirmed where there is nothing to pay", async () => {
    const { event, guest: town } = await aCamp();
    const { ids } = await registerFamily({ event, town }, 2);
    expect(await statesOf(ids)).toEqual(["confirmed", "confirmed"]);
    const changes = await db.registrationChange.findMany({
      where: { registrationId: ids[0] },
      orderBy: { id: "asc" },
      select: { from: true, to: true, by: true },
    });
    expect(changes).toEqual([{ from: null, to: "confirmed", by: "family" }]);
  });

  test("waits together where there is no room for all, or takes what there is one by one", async () => {
    const { event, guest: town } = await aCamp({ places: { child: 3 } });
    await registerFamily({ event, town }, 2);
    const together = await registerFamily({ event, town }, 2);
    expect(await statesOf(together.ids)).toEqual(["waitlisted", "waitlisted"]);
    const { event: second } = await aCamp({ places: { child: 1 } });
    const place = { event: second, town: (await townsOf(second.id))[0]!, together: false };
    expect(await statesOf((await registerFamily(place, 2)).ids)).toEqual([
      "confirmed",
      "waitlisted",
    ]);
  });

  test("does not get what is kept for another town, until its day comes", async () => {
    const { event, guest, other } = await aCamp({ kept: 4, releasesOn: "2027-06-01" });
    const waiting = await registerFamily({ event, town: other });
    expect(await statesOf(waiting.ids)).toEqual(["waitlisted"]);
    const own = await registerFamily({ event, town: guest });
    expect(await statesOf(own.ids)).toEqual(["confirmed"]);
    const midnight = new Date("2027-05-31T22:00:00Z");
    await sweepRegistrations(clock(new Date(midnight.getTime() - 1)));
    expect(await statesOf(waiting.ids)).toEqual(["waitlisted"]);
    await sweepRegistrations(clock(midnight));
    expect(await statesOf(waiting.ids)).toEqual(["offered"]);
  });

  test("is not registered twice, and not for another's child, too young or too late", async () => {
    const { event, guest: town } = await aCamp();
    const { context, input, people } = await registerFamily({ event, town });
    await expect(register(context, input)).rejects.toMatchObject({ code: "alreadyRegistered" });
    const stranger = await aFamily();
    await expect(register(stranger.context, input)).rejects.toMatchObject({ code: "notFound" });
    await db.person.update({
      where: { id: people[0]?.id },
      data: { birthDate: new Date("2020-01-01") },
    });
    await expect(register(context, input)).rejects.toMatchObject({ code: "tooYoung" });
    const late = contextFor(stranger.context.actor, new Date("2027-06-02"));
    const own = {
      ...input,
      people: [{ personId: stranger.people[0]!.id, kind: "child" as const }],
    };
    await expect(register(late, own)).rejects.toMatchObject({ code: "registrationClosed" });
    await expect(register(contextFor(), input)).rejects.toMatchObject({ code: "notFound" });
  });

  test("pressed twice at once, is registered once", async () => {
    const { event, guest: town } = await aCamp();
    const { context, people } = await aFamily();
    const asked = people.map(({ id: personId }) => ({ personId, kind: "child" as const }));
    const input = { slug: event.slug, town: town.slug, people: asked, together: true };
    const presses = [1, 2, 3].map(() => register(context, { ...input, language: "pl" }));
    const answers = await Promise.allSettled(presses);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.registration.count({ where: { eventId: event.id } })).toBe(1);
  });
});

const townsOf = async (eventId: string) =>
  (await db.eventCommunity.findMany({ where: { eventId }, include: { community: true } })).map(
    ({ community }) => community,
  );

describe("whoever waits", () => {
  test("is offered what becomes free at once, and has it by one press", async () => {
    const { event, guest: town } = await aCamp({ places: { child: 1 } });
    const seated = await registerFamily({ event, town });
    const first = await registerFamily({ event, town });
    const second = await registerFamily({ event, town });
    await withdraw(seated.context, seated.ids);
    expect(await statesOf([...seated.ids, ...first.ids, ...second.ids])).toEqual([
      ...["withdrawn", "offered", "waitlisted"],
    ]);
    const partyId = await partyOf(first.ids[0]);
    await expect(
      answerOffer(second.context, { partyId, answer: "accept", language: "pl" }),
    ).rejects.toMatchObject({ code: "notFound" });
    await answerOffer(first.context, { partyId, answer: "accept", language: "pl" });
    expect(await statesOf(first.ids)).toEqual(["confirmed"]);
    await expect(
      answerOffer(first.context, { partyId, answer: "decline", language: "pl" }),
    ).rejects.toMatchObject({ code: "offerAnswered" });
  });

  test("loses an offer that is declined or not answered to the next in line", async () => {
    const { event, guest: town } = await aCamp({ places: { child: 1 } });
    const seated = await registerFamily({ event, town });
    const [first, second, third] = [
      await registerFamily({ event, town }),
      await registerFamily({ event, town }),
      await registerFamily({ event, town }),
    ];
    await withdraw(seated.context, seated.ids);
    const partyId = await partyOf(first.ids[0]);
    await answerOffer(first.context, { partyId, answer: "decline", language: "pl" });
    expect(await statesOf([...first.ids, ...second.ids])).toEqual(["withdrawn", "offered"]);
    const { offeredUntil } = await db.registration.findUniqueOrThrow({
      where: { id: second.ids[0] },
    });
    await sweepRegistrations(clock(offeredUntil!));
    expect(await statesOf([...second.ids, ...third.ids])).toEqual(["lapsed", "offered"]);
    await sweepRegistrations(clock(new Date("2027-07-05")));
    expect(await statesOf(third.ids)).toEqual(["lapsed"]);
  });
});

describe("an event with admission by approval", () => {
  test("decides by whoever may, with a reason; a yes takes a place or a turn", async () => {
    const { event, guest: town } = await aCamp({ places: { child: 1 }, admission: "approval" });
    const [one, two, three] = [
      await registerFamily({ event, town }),
      await registerFamily({ event, town }),
      await registerFamily({ event, town }),
    ];
    expect(await statesOf([...one.ids, ...two.ids])).toEqual(["submitted", "submitted"]);
    const organizer = await staffOf("organizer", event.id);
    const yes = { is: "approve" } as const;
    const parties = [
      await partyOf(one.ids[0]),
      await partyOf(two.ids[0]),
      await partyOf(three.ids[0]),
    ];
    await expect(
      decide(one.context, { eventId: event.id, partyId: parties[0]!, decision: yes }),
    ).rejects.toMatchObject({ code: "notFound" });
    await decide(organizer, { eventId: event.id, partyId: parties[0]!, decision: yes });
    await decide(organizer, { eventId: event.id, partyId: parties[1]!, decision: yes });
    await decide(organizer, {
      ...{ eventId: event.id, partyId: parties[2]! },
      decision: { is: "decline", reason: "conditions" },
    });
    expect(await statesOf([...one.ids, ...two.ids, ...three.ids])).toEqual([
      ...["confirmed", "waitlisted", "declined"],
    ]);
    await expect(
      decide(organizer, { eventId: event.id, partyId: parties[0]!, decision: yes }),
    ).rejects.toMatchObject({
      code: "decidedBy",
    });
  });
});

describe("a place that is held", () => {
  test("lapses when its time has run out, even before the clock has said so", async () => {
    const { event, guest: town } = await aCamp({ places: { child: 1 } });
    await priced(event.id, [town]);
    const held = await registerFamily({ event, town });
    const row = await db.registration.findUniqueOrThrow({ where: { id: held.ids[0] } });
    expect(row).toMatchObject({ state: "held", heldUntil: new Date("2027-05-18T21:59:59Z") });
    const later = await registerFamily({ event, town }, 1, new Date("2027-05-18T22:00:00Z"));
    expect(await statesOf([...held.ids, ...later.ids])).toEqual(["lapsed", "held"]);
  });
});

test("the database itself lets nobody have one place too many, whatever the app believes", async () => {
  const { event, guest: town } = await aCamp({ places: { child: 1 } });
  await registerFamily({ event, town });
  const waiting = await registerFamily({ event, town });
  const seat = db.registration.updateMany({
    where: { id: waiting.ids[0] },
    data: { state: "held", heldUntil: testNow },
  });
  await expect(seat).rejects.toThrow(/one place too many/);
  const fewer = db.eventCapacity.deleteMany({ where: { eventId: event.id } });
  await expect(fewer).rejects.toThrow(/fewer places than are taken/);
  await expect(db.eventSeats.updateMany({ data: { taken: 0 } })).rejects.toThrow(
    /permission denied/,
  );
  await expect(db.registrationChange.updateMany({ data: { to: "held" } })).rejects.toThrow(
    /permission denied/,
  );
});

test("more places go to those who wait, and a cancelled event ends all that lives", async () => {
  const { event, guest: town } = await aCamp({ places: { child: 1 } });
  const seated = await registerFamily({ event, town });
  const waiting = await registerFamily({ event, town });
  const organizer = await staffOf("organizer", event.id);
  const none = { child: undefined, leader: undefined, adult: undefined, delegate: undefined };
  const form = { slug: event.slug, version: 1, towns: [], overall: undefined };
  await expect(changePlaces(organizer, { ...form, capacity: none })).rejects.toMatchObject({
    code: "placesTaken",
  });
  await changePlaces(organizer, { ...form, capacity: { ...none, child: 2 } });
  await settleEvent(contextFor(), event.id);
  expect(await statesOf(waiting.ids)).toEqual(["offered"]);
  await cancelEvent(organizer, { slug: event.slug, reason: "Powódź" });
  const told = await db.mail.findMany({ where: { kind: "eventCancelled" } });
  const guardian = await db.account.findUniqueOrThrow({ where: { id: seated.accountId } });
  expect(told.map(({ recipient }) => recipient)).toContain(guardian.email);
  await settleEvent(contextFor(), event.id);
  expect(await statesOf([...seated.ids, ...waiting.ids])).toEqual(["cancelled", "cancelled"]);
});

import { describe, expect, test } from "vitest";
import { answerStay } from "#app/domain/hosting/answer-stay.server.ts";
import { hostFamilyDocument } from "#app/domain/hosting/card-documents.server.ts";
import { dropHost } from "#app/domain/hosting/drop-host.server.ts";
import { hostFamilyCard } from "#app/domain/hosting/host-family-card.server.ts";
import { hostGuests } from "#app/domain/hosting/host-guests.server.ts";
import { moveGuest } from "#app/domain/hosting/move-guest.server.ts";
import { publishStays } from "#app/domain/hosting/publish-stays.server.ts";
import { saveHealth } from "#app/domain/health/save-health.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { anExchange } from "#tests/support/hosting.ts";
import { canaries, typedHealth } from "#tests/support/health.ts";
import { mailsTo } from "#tests/support/visits.ts";

const words = { about: "ABOUTCANARY", motive: "MOTIVECANARY", address: "STREETCANARY 1" };

/** Two guests with one family, told of nothing yet. */
async function planned() {
  const exchange = await anExchange(2, words);
  const { organizer, event, ids, hosts } = exchange;
  await db.hostingPlan.create({ data: { eventId: event.id, minTwoBelow: null } });
  const { slug } = event;
  for (const guest of ids) await moveGuest(organizer, { slug, guest, host: hosts[0]!.id });
  const guest = (at = 0, now = testNow) =>
    hostFamilyCard({ ...exchange.families[at]!.context, now }, ids[at] ?? "", "uk");
  const host = (at = 0, now = testNow) => hostGuests({ ...hosts[at]!.context, now }, "pl");
  const publish = () => publishStays(organizer, { slug, town: null });
  const kindsTo = async (accountId: string) => {
    const { email } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
    return (await mailsTo(email)).map(({ kind }) => kind).sort();
  };
  return { ...exchange, slug, guest, host, publish, kindsTo };
}

describe("before the publication", () => {
  test("neither side sees anything, and nobody is written to", async () => {
    const { guest, host, hosts, kindsTo } = await planned();
    expect(await guest()).toBeNull();
    expect(await host()).toEqual([]);
    expect(await kindsTo(hosts[0]!.accountId)).toEqual([]);
  });
});

describe("once it is published", () => {
  test("each side reads the other's card, in its own language, and has a mail without the address", async () => {
    const { guest, host, hosts, families, publish, kindsTo } = await planned();
    expect(await publish()).toBe(2);
    const card = await guest();
    expect(card?.family).toMatchObject({ address: words.address, about: words.about });
    expect(JSON.stringify(card)).not.toContain(words.motive);
    expect((await host()).map(({ age, languages }) => ({ age, languages }))).toEqual([
      { age: 13, languages: [] },
      { age: 13, languages: [] },
    ]);
    expect(await kindsTo(hosts[0]!.accountId)).toEqual(["yourGuests"]);
    expect(await kindsTo(families[0]!.accountId)).toContain("hostFamily");
    const document = await hostFamilyDocument(card!, "uk", testNow);
    expect(Buffer.from(document.slice(0, 5)).toString()).toBe("%PDF-");
  });

  test("nobody else does: not another host, not another family, not who organizes", async () => {
    const { host, ids, families, organizer, publish } = await planned();
    await publish();
    expect(await host(1)).toEqual([]);
    expect(await hostFamilyCard(families[1]!.context, ids[0] ?? "", "pl")).toBeNull();
    expect(await hostFamilyCard(organizer, ids[0] ?? "", "pl")).toBeNull();
    expect(await hostFamilyCard(contextFor(), ids[0] ?? "", "pl")).toBeNull();
  });

  test("the host reads of health what concerns a home, no more, and the look is written down", async () => {
    const { host, ids, families, publish, hosts } = await planned();
    const said = canaries();
    const { context } = families[0]!;
    await saveHealth(context, {
      ...{ registrationId: ids[0] ?? "", language: "pl", form: typedHealth(said) },
    });
    await publish();
    const seen = JSON.stringify(await host());
    for (const word of [said.detail, said.action, said.name, said.dietNote])
      expect(seen).toContain(word);
    for (const word of [said.needs, said.conditions, said.notes]) expect(seen).not.toContain(word);
    const views = await db.healthView.findMany({ where: { viewerId: hosts[0]!.accountId } });
    expect(views.map(({ reader, parts }) => ({ reader, parts }))).toEqual([
      { reader: "host", parts: ["allergies", "medicines", "diet"] },
    ]);
  });

  test("both lose access two days after the event", async () => {
    const { guest, host, publish } = await planned();
    await publish();
    const [last, after] = [new Date("2027-07-18T12:00:00Z"), new Date("2027-07-19T12:00:00Z")];
    expect([await guest(0, last), (await host(0, last)).length]).toEqual([expect.anything(), 2]);
    expect([await guest(0, after), await host(0, after)]).toEqual([null, []]);
  });

  test("what is published once is not told twice", async () => {
    const { publish } = await planned();
    await publish();
    await expect(publish()).rejects.toThrow("nothingToPublish");
  });
});

describe("what ends a stay", () => {
  test("a child that withdraws: both lose access at once, and the host is told", async () => {
    const { guest, host, ids, families, hosts, publish, kindsTo } = await planned();
    await publish();
    await withdraw(families[0]!.context, [ids[0] ?? ""]);
    expect(await guest()).toBeNull();
    expect(await host()).toHaveLength(1);
    expect(await kindsTo(hosts[0]!.accountId)).toEqual(["stayEnded", "yourGuests"]);
  });

  test("a family that drops out: its guests are without one, are told, and a search begins", async () => {
    const { guest, host, hosts, organizer, slug, event, families, publish, kindsTo } =
      await planned();
    await publish();
    await dropHost(organizer, { slug, host: hosts[0]!.id });
    expect([await guest(), await host()]).toEqual([null, []]);
    expect(await kindsTo(families[0]!.accountId)).toContain("stayEnded");
    expect(await db.hostingRun.count({ where: { eventId: event.id, state: "waiting" } })).toBe(1);
    expect(
      await db.assignment.findMany({ where: { eventId: event.id }, select: { ended: true } }),
    ).toEqual([{ ended: "hostGone" }, { ended: "hostGone" }]);
  });

  test("a host who cannot after all; another host answers for nobody", async () => {
    const { guest, host, hosts, publish } = await planned();
    await publish();
    const [first, second] = await host();
    const { context } = hosts[0]!;
    await answerStay(context, { id: first!.id, says: "accept" });
    await expect(
      answerStay(hosts[1]!.context, { id: second!.id, says: "decline" }),
    ).rejects.toThrow("notFound");
    await answerStay(context, { id: second!.id, says: "decline" });
    const left = await host();
    expect(left.map(({ id, isAccepted }) => ({ id, isAccepted }))).toEqual([
      { id: first!.id, isAccepted: true },
    ]);
    expect([await guest(0), await guest(1)].filter(Boolean)).toHaveLength(1);
  });

  test("an event that is cancelled", async () => {
    const { guest, host, event, publish } = await planned();
    await publish();
    await db.event.update({ where: { id: event.id }, data: { state: "cancelled" } });
    expect([await guest(), await host()]).toEqual([null, []]);
  });
});

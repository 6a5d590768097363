import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { codeOf } from "#app/domain/hosting/codes.server.ts";
import { changeFriends, friendsOf } from "#app/domain/hosting/friends.server.ts";
import { saveWishes, wishesPage } from "#app/domain/hosting/guest-wishes.server.ts";
import { homeForm } from "#app/domain/hosting/home-schema.ts";
import { moveGuest } from "#app/domain/hosting/move-guest.server.ts";
import { offerForm } from "#app/domain/hosting/offer-schema.ts";
import { offerPage, saveOffer, withdrawOffer } from "#app/domain/hosting/offers.server.ts";
import { hostingPage, ownHost } from "#app/domain/hosting/own-hosting.server.ts";
import { publishStays } from "#app/domain/hosting/publish-stays.server.ts";
import { saveHome } from "#app/domain/hosting/save-home.server.ts";
import { wishesForm } from "#app/domain/hosting/wishes-schema.ts";
import { contextFor, db } from "#tests/support/database.ts";
import { aCommunity, anAccount } from "#tests/support/factories.ts";
import { anExchange } from "#tests/support/hosting.ts";
import { registerFamily, signedIn } from "#tests/support/registrations.ts";

type Members = { id?: string; name: string; birthYear: string; sex: string }[];

const ewa = { name: "Ewa Host", birthYear: "1980", sex: "f" };

const typed = (town: string, version = 0, members: Members = [ewa], address = "ul. Testowa 1") =>
  homeForm(2027).parse({
    ...{ version, town, address, phone: "+48 600 100 200", members },
    rooms: [{ beds: "2" }],
  });

const aMember = async () => contextFor(signedIn((await anAccount()).id));

describe("a home", () => {
  test.each([
    ["without an adult", { members: [{ ...ewa, birthYear: "2015" }] }, "members[0].name"],
    ["without a bed", { rooms: [{ beds: "0" }] }, "rooms[0].beds"],
    ["of somebody without a year", { members: [ewa, { ...ewa, birthYear: "" }] }, "birthYear"],
  ])("%s is refused beside the field", (_, rest, path) => {
    const { error } = homeForm(2027).safeParse({
      ...{ version: 0, town: "t", address: "ul. 1", phone: "+48 600 100 200" },
      ...{ members: [ewa], rooms: [{ beds: "1" }], ...rest },
    });
    const paths = error!.issues.map((issue) =>
      issue.path
        .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
        .join(""),
    );
    expect(paths.some((one) => one.endsWith(path))).toBe(true);
  });

  test("is kept for the household, and an older form does not undo a newer one", async () => {
    const [context, town] = [await aMember(), await aCommunity()];
    await saveHome(context, { form: typed(town.slug), language: "pl" });
    const host = await ownHost(context);
    expect(host?.home.members.map(({ name }) => name)).toEqual(["Ewa Host"]);
    await saveHome(context, { form: typed(town.slug, host!.version), language: "pl" });
    await expect(
      saveHome(context, { form: typed(town.slug, host!.version), language: "pl" }),
    ).rejects.toThrow("changedMeanwhile");
    expect(await ownHost(await aMember())).toBeNull();
  });

  test("loses its approval with another address or a new adult, and not with a new child", async () => {
    const [context, town] = [await aMember(), await aCommunity()];
    await saveHome(context, { form: typed(town.slug), language: "pl" });
    const approve = () =>
      db.host.updateMany({
        where: { communityId: town.id },
        data: { approvedUntil: new Date("2028-01-01") },
      });
    const change = async (members: Members, address?: string) => {
      await approve();
      const { version, home } = (await ownHost(context))!;
      const kept = home.members.map(({ id, name, birthYear, sex }) => {
        return { id, name, birthYear: String(birthYear), sex };
      });
      const form = typed(town.slug, version, [...kept, ...members], address);
      await saveHome(context, { form, language: "pl" });
      return (await ownHost(context))!.approvedUntil !== null;
    };
    expect(await change([{ name: "Ala", birthYear: "2019", sex: "f" }])).toBe(true);
    expect(await change([{ name: "Jan", birthYear: "1990", sex: "m" }])).toBe(false);
    expect(await change([], "ul. Inna 2")).toBe(false);
    // An id that somebody made up is no member who was checked.
    const posing = { id: randomUUID(), name: "Zły", birthYear: "1985", sex: "m" };
    expect(await change([posing], "ul. Inna 2")).toBe(false);
  });
});

const beds = (facts: Record<string, unknown> = {}) =>
  offerForm.parse({
    ...{ version: 0, fromDay: "2027-07-05", untilDay: "2027-07-16", maxGuests: "2" },
    ...{ takes: "any", km: "4", ...facts },
  });

describe("an offer", () => {
  test("is for events of the own town alone, within their nights, and for no more than there are beds", async () => {
    const { event, host } = await anExchange(0);
    const [context, stranger] = [await aMember(), await aMember()];
    await saveHome(context, { form: typed(host.slug), language: "pl" });
    await saveHome(stranger, { form: typed((await aCommunity()).slug), language: "pl" });
    const { slug } = event;
    expect(await offerPage(stranger, slug, "pl")).toBeNull();
    await expect(saveOffer(stranger, { slug, form: beds() })).rejects.toThrow("notFound");
    await expect(saveOffer(context, { slug, form: beds({ maxGuests: "3" }) })).rejects.toThrow(
      "hostingBeds",
    );
    await expect(
      saveOffer(context, { slug, form: beds({ untilDay: "2027-07-17" }) }),
    ).rejects.toThrow("hostingNights");
    await saveOffer(context, { slug, form: beds() });
    expect((await hostingPage(context, "pl"))?.events).toMatchObject([{ slug, maxGuests: 2 }]);
    await expect(saveOffer(context, { slug, form: beds() })).rejects.toThrow("changedMeanwhile");
  });

  test("that is taken back leaves its guests without a family and tells them", async () => {
    const { event, hosts, ids, organizer } = await anExchange(1);
    await db.hostingPlan.create({ data: { eventId: event.id, minTwoBelow: null } });
    const [guest = ""] = ids;
    await moveGuest(organizer, { slug: event.slug, guest, host: hosts[0]!.id });
    await publishStays(organizer, { slug: event.slug, town: null });
    await withdrawOffer(hosts[0]!.context, event.slug);
    expect(await db.assignment.findMany({ where: { registrationId: guest } })).toMatchObject([
      { ended: "hostDeclined" },
    ]);
  });
});

const wishes = (facts: Record<string, unknown> = {}) =>
  wishesForm.parse({
    ...{ version: 0, home: "any", arrivesOn: "2027-07-05", leavesOn: "2027-07-16", ...facts },
  });

describe("wishes of a guest", () => {
  test("are told by a guardian alone, and only where somebody needs a home", async () => {
    const { event, guest, host } = await anExchange(0);
    const family = await registerFamily({ event, town: guest });
    const [id = ""] = family.ids;
    await saveWishes(family.context, {
      id,
      form: wishes({ avoids: ["dog"], about: "Lubi mleko" }),
    });
    expect(await wishesPage(family.context, id, "pl")).toMatchObject({
      wishes: { avoids: ["dog"], about: "Lubi mleko" },
      version: 1,
    });
    const other = await aMember();
    expect(await wishesPage(other, id, "pl")).toBeNull();
    await expect(saveWishes(other, { id, form: wishes() })).rejects.toThrow("notFound");
    const local = await registerFamily({ event, town: host });
    expect(await wishesPage(local.context, local.ids[0] ?? "", "pl")).toBeNull();
  });

  test("stay within the event, and an older form does not undo a newer one", async () => {
    const { event, guest } = await anExchange(0);
    const { context, ids } = await registerFamily({ event, town: guest });
    const [id = ""] = ids;
    await expect(
      saveWishes(context, { id, form: wishes({ leavesOn: "2027-07-20" }) }),
    ).rejects.toThrow("hostingNights");
    await saveWishes(context, { id, form: wishes({ arrivesOn: "2027-07-06" }) });
    await expect(saveWishes(context, { id, form: wishes() })).rejects.toThrow("changedMeanwhile");
    const kept = await db.hostingGuest.findUniqueOrThrow({ where: { registrationId: id } });
    expect([kept.arrivesOn?.toISOString().slice(0, 10), kept.leavesOn]).toEqual([
      "2027-07-06",
      null,
    ]);
  });
});

describe("friends", () => {
  test("are together once both families have said so", async () => {
    const { families, ids } = await anExchange(2);
    const [one, other] = families;
    const [a = "", b = ""] = ids;
    const code = await codeOf(other!.context, "registrations", b);
    const ask = (typedCode: string) =>
      changeFriends(one!.context, { id: a, form: { intent: "ask", code: typedCode } });
    await expect(ask("AAAA-AAAA")).rejects.toThrow("friendCodeWrong");
    await ask(code.toLowerCase().replace("-", " "));
    await expect(ask(code)).rejects.toThrow("friendKnown");
    // Who asked cannot agree for the other.
    await expect(
      changeFriends(one!.context, { id: a, form: { intent: "agree", friend: b } }),
    ).rejects.toThrow("notFound");
    expect(await friendsOf(other!.context, b)).toMatchObject([{ friend: a, is: "asks" }]);
    await changeFriends(other!.context, { id: b, form: { intent: "agree", friend: a } });
    expect(await friendsOf(one!.context, a)).toMatchObject([{ friend: b, is: "agreed" }]);
    await changeFriends(one!.context, { id: a, form: { intent: "end", friend: b } });
    expect(await friendsOf(other!.context, b)).toEqual([]);
  });

  test("have codes that say nothing of other events", async () => {
    const [here, there] = [await anExchange(1), await anExchange(1)];
    const code = await codeOf(there.families[0]!.context, "registrations", there.ids[0] ?? "");
    await expect(
      changeFriends(here.families[0]!.context, {
        ...{ id: here.ids[0] ?? "", form: { intent: "ask", code } },
      }),
    ).rejects.toThrow("friendCodeWrong");
  });
});

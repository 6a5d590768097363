import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { hostingBoard } from "#app/domain/hosting/board-queries.server.ts";
import { codeOf } from "#app/domain/hosting/codes.server.ts";
import { changeHostWishes } from "#app/domain/hosting/host-wishes.server.ts";
import { wishesPage } from "#app/domain/hosting/guest-wishes.server.ts";
import { hostingPage } from "#app/domain/hosting/own-hosting.server.ts";
import { moveGuest } from "#app/domain/hosting/move-guest.server.ts";
import { banForm, rulesForm } from "#app/domain/hosting/rules-schema.ts";
import { changeBans, hostingRules, saveRules } from "#app/domain/hosting/rules.server.ts";
import { usualWeights } from "#app/domain/hosting/matching/score.ts";
import { db } from "#tests/support/database.ts";
import { aHost, anExchange } from "#tests/support/hosting.ts";
import { staffOf } from "#tests/support/registrations.ts";

const typed = (facts: Record<string, unknown> = {}, minTwoBelow?: string) => {
  const weights = { ...usualWeights, ...facts };
  return rulesForm.parse({ intent: "save", weights, minTwoBelow });
};

const asked = { language: "pl", view: "plan", price: null, ways: null } as const;

describe("rules of assignment", () => {
  test("are changed by who assigns alone", async () => {
    const { event, organizer } = await anExchange(1);
    const { slug } = event;
    const leader = await staffOf("leader", event.id);
    expect(await hostingRules(leader, slug, "pl")).toBeNull();
    await expect(saveRules(leader, { slug, form: typed() })).rejects.toThrow("notFound");
    expect(await hostingRules(organizer, slug, "pl")).toMatchObject({
      ...{ minTwoBelow: 14, weights: usualWeights, bans: [] },
    });
    await saveRules(organizer, { slug, form: typed({}, "16") });
    expect(await hostingRules(organizer, slug, "pl")).toMatchObject({ minTwoBelow: 16 });
    await saveRules(organizer, { slug, form: typed() });
    expect(await hostingRules(organizer, slug, "pl")).toMatchObject({ minTwoBelow: null });
  });

  test("say what a place is worth at once, out of 100 whatever was typed", async () => {
    const { event, organizer, ids, hosts } = await anExchange(1);
    const [{ slug }, guest = "", host] = [event, ids[0], hosts[0]!.id];
    const nothing = Object.fromEntries(Object.keys(usualWeights).map((part) => [part, 0]));
    const worth = async (facts: Record<string, number>) => {
      await saveRules(organizer, { slug, form: typed({ ...nothing, ...facts }) });
      const page = await hostingBoard(organizer, slug, { ...asked, guest });
      return page?.panel?.here?.score;
    };
    await saveRules(organizer, { slug, form: typed() });
    await moveGuest(organizer, { slug, guest, host });
    expect(await worth({ diet: 3 })).toBe(100);
    expect(await worth({ returning: 3 })).toBe(0);
    expect(await worth({ diet: 1, returning: 1 })).toBe(50);
  });

  test.each([
    ["no points at all", Object.fromEntries(Object.keys(usualWeights).map((part) => [part, 0]))],
    ["more than all points", { language: "101" }],
    ["less than nothing", { age: "-1" }],
    ["half a point", { wish: "1.5" }],
  ])("refuse %s beside the field", (_, facts) => {
    const weights = { ...usualWeights, ...facts };
    const { error } = rulesForm.safeParse({ intent: "save", weights });
    expect(error?.issues).toHaveLength(1);
    expect(error?.issues[0]?.path[0]).toBe("weights");
  });
});

const ban = (guest: string, other: string) =>
  banForm.parse({ intent: "keepApart", guest, other }) satisfies unknown;

describe("whom the desk keeps apart", () => {
  test("two guests are not put into one home, until they may", async () => {
    const { event, organizer, ids, hosts } = await anExchange(2);
    const [{ slug }, host] = [event, hosts[0]!.id];
    const [one = "", other = ""] = ids;
    await saveRules(organizer, { slug, form: typed() });
    await db.hostOffer.updateMany({ where: { hostId: host }, data: { maxGuests: 2 } });
    await changeBans(organizer, { slug, form: ban(one, `guest:${other}`) });
    // The same said the other way round is the same.
    await changeBans(organizer, { slug, form: ban(other, `guest:${one}`) });
    const page = await hostingRules(organizer, slug, "pl");
    expect(page?.bans).toHaveLength(1);
    await moveGuest(organizer, { slug, guest: one, host });
    await expect(moveGuest(organizer, { slug, guest: other, host })).rejects.toThrow(
      "assignmentBreaksRule",
    );
    const allow = { intent: "allow" as const, ban: page?.bans[0]?.id ?? "" };
    await changeBans(organizer, { slug, form: allow });
    await moveGuest(organizer, { slug, guest: other, host });
    await expect(changeBans(organizer, { slug, form: allow })).rejects.toThrow("changedMeanwhile");
  });

  test("a guest is not put into a family", async () => {
    const { event, organizer, ids, hosts } = await anExchange(1);
    const [{ slug }, guest = "", host] = [event, ids[0], hosts[0]!.id];
    await saveRules(organizer, { slug, form: typed() });
    await changeBans(organizer, { slug, form: ban(guest, `host:${host}`) });
    await expect(moveGuest(organizer, { slug, guest, host })).rejects.toThrow(
      "assignmentBreaksRule",
    );
  });

  test("nobody of another event is named, and nobody apart from herself", async () => {
    const [here, there] = [await anExchange(1), await anExchange(1)];
    const [{ slug }, guest = ""] = [here.event, here.ids[0]];
    const tryThat = (form: ReturnType<typeof ban>) => changeBans(here.organizer, { slug, form });
    for (const form of [
      ban(guest, `guest:${guest}`),
      ban(guest, `guest:${there.ids[0]}`),
      ban(there.ids[0] ?? "", `guest:${guest}`),
      ban(guest, `host:${there.hosts[0]!.id}`),
      ban(guest, `host:${randomUUID()}`),
    ])
      await expect(tryThat(form)).rejects.toThrow("notFound");
    await expect(
      changeBans(await staffOf("leader", here.event.id), {
        ...{ slug, form: ban(guest, `host:${here.hosts[0]!.id}`) },
      }),
    ).rejects.toThrow("notFound");
  });
});

describe("a family that a guest knows", () => {
  test("is asked for by the code that it gave, and counts as first, second and third wish", async () => {
    const { event, host: town, families, ids, hosts, organizer } = await anExchange(1);
    const [{ context } = { context: organizer }] = families;
    const [id = ""] = ids;
    const own = [...hosts, await aHost({ event, town }), await aHost({ event, town })];
    const codes: string[] = [];
    for (const host of own) codes.push((await hostingPage(host.context, "pl"))?.code ?? "");
    const wish = (code: string) =>
      changeHostWishes(context, { id, form: { intent: "wish", code } });
    for (const code of [codes[1]!, codes[0]!, codes[0]!.toLowerCase(), codes[2]!]) await wish(code);
    expect((await wishesPage(context, id, "pl"))?.hosts.map(({ code }) => code)).toEqual(
      expect.arrayContaining(codes.slice(0, 3)),
    );
    await expect(wish(codes[3]!)).rejects.toThrow("hostsMany");
    await saveRules(organizer, { slug: event.slug, form: typed() });
    await moveGuest(organizer, { slug: event.slug, guest: id, host: own[0]!.id });
    const page = await hostingBoard(organizer, event.slug, { ...asked, guest: id });
    const part = page?.panel?.here?.parts.find((one) => one.part === "wish");
    expect(part?.points).toBeGreaterThan(0);
  });

  test("of another event, or asked for by a stranger, is refused; and is asked for no longer", async () => {
    const [here, there] = [await anExchange(1), await anExchange(1)];
    const { context } = here.families[0]!;
    const id = here.ids[0] ?? "";
    const wish = (who: typeof context, code: string) =>
      changeHostWishes(who, { id, form: { intent: "wish", code } });
    const elsewhere = await codeOf(there.organizer, "hosts", there.hosts[0]!.id);
    const code = await codeOf(here.organizer, "hosts", here.hosts[0]!.id);
    await expect(wish(context, elsewhere)).rejects.toThrow("hostCodeWrong");
    await expect(wish(there.families[0]!.context, code)).rejects.toThrow("notFound");
    await wish(context, code);
    const unwish = { intent: "unwish" as const, host: here.hosts[0]!.id };
    await changeHostWishes(context, { id, form: unwish });
    expect((await wishesPage(context, id, "pl"))?.hosts).toEqual([]);
    await expect(changeHostWishes(context, { id, form: unwish })).rejects.toThrow(
      "changedMeanwhile",
    );
  });
});

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { chooseFees, type FeeChoice } from "#app/domain/registrations/choose-fees.server.ts";
import { ownDraft, saveDraft } from "#app/domain/registrations/draft.server.ts";
import { feeChoices } from "#app/domain/registrations/fee-choices.server.ts";
import { register } from "#app/domain/registrations/register.server.ts";
import { db } from "#tests/support/database.ts";
import { entriesOf, orderOf } from "#tests/support/orders.ts";
import { aCamp, aFamily, priced } from "#tests/support/registrations.ts";

/** A camp with a lower fee of 500 zł behind a word and a bus for 80 zł with so many seats. */
async function aPricedCamp(seats = 2) {
  const camp = await aCamp({ places: { child: 9 } });
  const { event, guest } = camp;
  await priced(event.id, [guest]);
  const key = { eventId: event.id, communityId: guest.id };
  await db.eventFee.create({ data: { ...key, kind: "child", rate: "reduced", minor: 50_000 } });
  await db.eventFeeTerms.update({ where: { eventId: event.id }, data: { reducedCode: "Lipa" } });
  const bus = randomUUID();
  await db.feeOption.create({
    data: {
      ...{ id: bus, eventId: event.id, position: 1, limit: seats },
      prices: { create: { ...key, minor: 8_000 } },
    },
  });
  return { ...camp, bus };
}

type Camp = Awaited<ReturnType<typeof aPricedCamp>>;

/** A family with a draft for it. */
async function drafting({ event, guest }: Camp, children = 1) {
  const family = await aFamily(children);
  const people = family.people.map(({ id: personId }) => ({ personId, kind: "child" as const }));
  await saveDraft(family.context, { slug: event.slug, town: guest.slug, people });
  const choose = (choice: Partial<FeeChoice>, at = 0) =>
    chooseFees(family.context, {
      slug: event.slug,
      choices: [{ personId: people[at]?.personId ?? "", rate: "full", optionIds: [], ...choice }],
    });
  const send = () =>
    register(family.context, {
      ...{ slug: event.slug, town: guest.slug, people, together: true, language: "pl" },
    });
  return { ...family, choose, send };
}

describe("which fee a family pays and what it takes besides", () => {
  test("is kept in the draft, and what it owes follows from it", async () => {
    const camp = await aPricedCamp();
    const { context, choose, send } = await drafting(camp);
    await choose({ rate: "reduced", code: " LIPA ", optionIds: [camp.bus, camp.bus] });
    const draft = await ownDraft(context, camp.event.slug);
    expect(draft?.people).toMatchObject([{ rate: "reduced", optionIds: [camp.bus] }]);
    // Once opened the word is not asked for again.
    await choose({ rate: "reduced", optionIds: [camp.bus] });
    const [id] = await send();
    expect(await db.registration.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ rate: "reduced", optionIds: [camp.bus], state: "held" },
    });
    const entries = await entriesOf((await orderOf(camp.event.id)).id);
    expect(entries.reduce((sum, [, minor]) => sum + minor, 0)).toBe(58_000);
  });

  test("is what its town offers, with the right word, for its own people", async () => {
    const camp = await aPricedCamp();
    const { choose } = await drafting(camp);
    await expect(choose({ rate: "reduced" })).rejects.toThrow("rateCodeWrong");
    await expect(choose({ rate: "reduced", code: "dąb" })).rejects.toThrow("rateCodeWrong");
    await expect(choose({ rate: "solidarity" })).rejects.toThrow("rateNotOffered");
    await expect(choose({ optionIds: [randomUUID()] })).rejects.toThrow("rateNotOffered");
    await expect(choose({ personId: randomUUID() })).rejects.toThrow("changedMeanwhile");
  });

  test("is forgotten when another town is chosen, and refused where a town offers it no more", async () => {
    const camp = await aPricedCamp();
    const { context, people, choose, send } = await drafting(camp);
    await choose({ optionIds: [camp.bus] });
    const chosen = people.map(({ id: personId }) => ({ personId, kind: "child" }));
    const draft = { slug: camp.event.slug, people: chosen };
    await saveDraft(context, { ...draft, town: camp.guest.slug });
    expect((await ownDraft(context, camp.event.slug))?.people).toMatchObject([
      { optionIds: [camp.bus] },
    ]);
    await saveDraft(context, { ...draft, town: camp.other.slug });
    await saveDraft(context, { ...draft, town: camp.guest.slug });
    expect((await ownDraft(context, camp.event.slug))?.people).toMatchObject([
      { rate: "full", optionIds: [] },
    ]);
    await choose({ optionIds: [camp.bus] });
    await db.feeOptionPrice.deleteMany({ where: { optionId: camp.bus } });
    await expect(send()).rejects.toThrow("rateNotOffered");
  });

  test("is shown with what is left, and never given more often than there is", async () => {
    const camp = await aPricedCamp(2);
    const families = await Promise.all([1, 2, 3, 4].map(() => drafting(camp)));
    for (const { choose } of families) await choose({ optionIds: [camp.bus] });
    const sent = await Promise.allSettled(families.map(({ send }) => send()));
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    for (const one of sent)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "optionSoldOut" });
    const last = await drafting(camp);
    const draft = await ownDraft(last.context, camp.event.slug);
    const shown = await feeChoices(last.context, {
      ...{ eventId: camp.event.id, town: camp.guest.slug, people: draft?.people ?? [] },
      language: "pl",
    });
    expect(shown?.options).toMatchObject([{ id: camp.bus, minor: 8_000, left: 0 }]);
    expect(shown?.of[0]?.rates).toEqual([
      { rate: "full", minor: 95_000 },
      { rate: "reduced", minor: 50_000 },
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { saveDraft, ownDraft, confirmKnown } from "#app/domain/registrations/draft.server.ts";
import {
  familyRegistrations,
  registrationPage,
} from "#app/domain/registrations/family-queries.server.ts";
import { registerStep } from "#app/domain/registrations/register-step.server.ts";
import { tellGuardians } from "#app/domain/registrations/tell.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { contextFor, countQueries, db, testNow } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/factories.ts";
import { aCamp, aFamily, partyOf, registerFamily } from "#tests/support/registrations.ts";

const stepOf = (context: Parameters<typeof registerStep>[0], slug: string, query = "") =>
  registerStep(context, { slug, language: "fr", query: new URLSearchParams(query) });

describe("the form of a registration", () => {
  test("keeps who was chosen for another device, and only the family's own", async () => {
    const { event, guest } = await aCamp();
    const [{ context, people }, stranger] = [await aFamily(2), await aFamily()];
    const chosen = [...people, ...stranger.people].map(({ id: personId }) => {
      return { personId, kind: "leader" };
    });
    await saveDraft(context, { slug: event.slug, town: guest.slug, people: chosen });
    const draft = await ownDraft(context, event.slug);
    expect(draft?.town).toBe(guest.slug);
    expect(draft?.people.map(({ personId, kind }) => [personId, kind]).sort()).toEqual(
      people.map(({ id }) => [id, "child"]).sort(),
    );
    expect(await ownDraft(stranger.context, event.slug)).toBeNull();
    const foreign = confirmKnown(
      context,
      stranger.people.map(({ id }) => id),
    );
    await expect(foreign).rejects.toMatchObject({ code: "notFound" });
  });

  test("goes step by step, and nowhere before its time or its beginning", async () => {
    const { event, guest } = await aCamp();
    const { context, people } = await aFamily();
    expect(await stepOf(context, event.slug, "step=check")).toMatchObject({ step: "who" });
    const chosen = people.map(({ id: personId }) => ({ personId, kind: null }));
    await saveDraft(context, { slug: event.slug, people: chosen });
    expect(await stepOf(context, event.slug, "step=check")).toEqual({ goTo: "who" });
    await saveDraft(context, { slug: event.slug, town: guest.slug, people: chosen });
    expect(await stepOf(context, event.slug, "step=about")).toMatchObject({ step: "about" });
    expect(await stepOf(context, event.slug, "step=check")).toMatchObject({
      ...{ step: "check", check: { prospect: "room", amounts: null } },
    });
    const early = contextFor(context.actor, new Date("2026-01-01"));
    expect(await stepOf(early, event.slug)).toMatchObject({ step: "closed" });
    await db.event.update({ where: { id: event.id }, data: { state: "draft" } });
    expect(await stepOf(context, event.slug)).toBeNull();
  });
});

describe("a family's page", () => {
  test("shows the honest place in the queue, and nothing of another family's", async () => {
    const { event, guest: town } = await aCamp({ places: { child: 1 } });
    await registerFamily({ event, town });
    await registerFamily({ event, town }, 2);
    const { context, ids, people } = await registerFamily({ event, town });
    expect(await familyRegistrations(context, "pl")).toMatchObject([
      { id: ids[0], state: "waitlisted", position: 2, mayAnswer: true },
    ]);
    const other = await aFamily();
    expect(await familyRegistrations(other.context, "pl")).toEqual([]);
    expect(await registrationPage(other.context, ids[0] ?? "", "pl")).toBeNull();
    await db.guardianship.updateMany({
      where: { personId: people[0]?.id },
      data: { mayConsent: false },
    });
    const page = await registrationPage(context, ids[0] ?? "", "pl");
    expect(page?.own.mayAnswer).toBe(false);
    await expect(withdraw(context, ids)).rejects.toMatchObject({ code: "notFound" });
  });

  test("tells a party that was passed over, and nobody who has a place", async () => {
    const { event, guest: town } = await aCamp({ places: { child: 1 } });
    const seated = await registerFamily({ event, town });
    const waiting = await registerFamily({ event, town }, 2);
    await db.party.updateMany({ where: { eventId: event.id }, data: { skips: 1 } });
    expect(await familyRegistrations(waiting.context, "pl")).toMatchObject([
      ...[{ skips: 1 }, { skips: 1 }],
    ]);
    expect(await familyRegistrations(seated.context, "pl")).toMatchObject([{ skips: 0 }]);
  });

  test("asks as many statements, however many registrations wait", async () => {
    const { event, guest: town } = await aCamp({ places: { child: 1 } });
    const one = await registerFamily({ event, town });
    const many = await registerFamily({ event, town, together: false }, 5);
    const count = (context: typeof one.context) =>
      countQueries(() => familyRegistrations(context, "pl"));
    expect(await count(many.context)).toBeLessThanOrEqual((await count(one.context)) + 1);
  });
});

describe("guardians", () => {
  test("are each written to once, in their own language, if they may be told", async () => {
    const { event, guest: town } = await aCamp();
    const { ids, people, accountId } = await registerFamily({ event, town }, 2);
    const [father, aunt] = [await anAccount({ language: "de" }), await anAccount()];
    for (const { id: personId } of people)
      await db.guardianship.createMany({
        data: [
          { personId, accountId: father.id, relation: "parent", createdAt: testNow },
          {
            ...{ personId, accountId: aunt.id, relation: "otherGuardian" },
            mayInform: false,
            createdAt: testNow,
          },
        ],
      });
    const telling = { partyId: await partyOf(ids[0]), at: testNow.toISOString() };
    await tellGuardians(contextFor(), { ...telling, state: "held" });
    // A job that is tried again writes nothing twice.
    await tellGuardians(contextFor(), { ...telling, state: "confirmed" });
    await tellGuardians(contextFor(), { ...telling, state: "confirmed" });
    const mails = await db.mail.findMany({
      where: { kind: { in: ["placeHeld", "registrationConfirmed"] } },
    });
    const mother = await db.account.findUniqueOrThrow({ where: { id: accountId } });
    expect(
      mails.map(({ recipient, language, kind }) => [recipient, language, kind]).sort(),
    ).toEqual(
      [
        [mother.email, "pl", "registrationConfirmed"],
        [father.email, "de", "registrationConfirmed"],
      ].sort(),
    );
  });
});

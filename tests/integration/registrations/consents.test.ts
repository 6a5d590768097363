import { describe, expect, test } from "vitest";
import { changeConsents } from "#app/domain/consents/change-consents.server.ts";
import { decisionField, printField } from "#app/domain/consents/consent-form.ts";
import { saveDraftConsents } from "#app/domain/consents/draft-consents.server.ts";
import { shownConsents } from "#app/domain/consents/shown-consents.server.ts";
import type { Context } from "#app/domain/context.ts";
import { copyEvent } from "#app/domain/events/copy-event.server.ts";
import { saveDraft } from "#app/domain/registrations/draft.server.ts";
import { familyRegistrations } from "#app/domain/registrations/family-queries.server.ts";
import { changeConsent, giveConsents } from "#app/domain/registrations/give-consents.server.ts";
import { registerStep } from "#app/domain/registrations/register-step.server.ts";
import { registrationConsents } from "#app/domain/registrations/registration-consents.server.ts";
import { contextFor, countQueries, db, testNow } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/factories.ts";
import { aCamp, aFamily, registerOf, signedIn } from "#tests/support/registrations.ts";

const system = contextFor({ kind: "system" });

type Language = "pl" | "fr";

/** A camp that needs both parents' yes to come, and asks for photos. */
async function aCampWithConsents() {
  const camp = await aCamp();
  const { slug, id } = camp.event;
  for (const kind of ["participation", "photoPress"] as const)
    await changeConsents(system, { slug, form: { intent: "add", kind } });
  const typesIn = (language: Language) => shownConsents(db, id, language);
  const [come, photo] = (await typesIn("pl")).map((type) => type.id);
  return { ...camp, slug, typesIn, come: come ?? "", photo: photo ?? "" };
}

type Camp = Awaited<ReturnType<typeof aCampWithConsents>>;

/** A form with what is said to each permission, about each person. */
async function saying(camp: Camp, said: Record<string, string>, of: readonly string[]) {
  const form = new FormData();
  for (const { id, print } of await camp.typesIn("pl")) {
    form.append(printField(id), print);
    for (const person of of) if (said[id]) form.append(decisionField(id, person), said[id] ?? "");
  }
  return form;
}

/** A family whose children are chosen, with what it does. */
async function aBegunFamily(children = 1) {
  const camp = await aCampWithConsents();
  const family = await aFamily(children);
  const ids = family.people.map(({ id }) => id);
  const people = ids.map((personId) => ({ personId, kind: null }));
  await saveDraft(family.context, { slug: camp.slug, town: camp.guest.slug, people });
  const say = async (said: Record<string, string>) =>
    saveDraftConsents(family.context, {
      ...{ slug: camp.slug, language: "pl" },
      form: await saying(camp, said, ids),
    });
  const send = () => registerOf(family, { event: camp.event, town: camp.guest });
  const step = (name: string) =>
    registerStep(family.context, {
      ...{ slug: camp.slug, language: "pl", query: new URLSearchParams({ step: name }) },
    });
  return { ...camp, ...family, camp, say, send, step };
}

/** The other parent of a child. */
async function otherParent(personId: string): Promise<Context> {
  const { id: accountId } = await anAccount({ name: "Jan" });
  await db.guardianship.create({
    data: { personId, accountId, relation: "parent", createdAt: testNow },
  });
  return contextFor(signedIn(accountId));
}

describe("permissions in the form", () => {
  test("are a step of their own, with nothing chosen before", async () => {
    const { step, say, come, photo } = await aBegunFamily(2);
    expect(await step("check")).toEqual({ goTo: "consents" });
    expect(await step("consents")).toMatchObject({
      ...{ step: "consents", event: { steps: ["who", "about", "consents", "check"] }, said: {} },
      asked: [
        { id: come, of: [{}, {}] },
        { id: photo, of: [{}, {}] },
      ],
    });
    const refused = await say({ [come]: "refused" });
    expect(Object.values(refused?.wrong ?? {}).sort()).toEqual(
      ["validation.choose", "validation.choose", "validation.consent", "validation.consent"].sort(),
    );
    expect(await say({ [come]: "given", [photo]: "refused" })).toBeNull();
    expect(await step("check")).toMatchObject({ step: "check" });
  });

  test("go with the registration: who, when, in which words and language", async () => {
    const { say, send, come, photo, accountId, context } = await aBegunFamily();
    await say({ [come]: "given", [photo]: "refused" });
    const { ids } = await send();
    const page = await registrationConsents(context, ids[0] ?? "", "fr");
    const text = { language: "pl", version: 1 };
    const by = { isOwn: true, at: testNow };
    expect(page).toMatchObject({
      open: [],
      said: [
        { typeId: come, canWithdraw: false, by: [{ ...by, decision: "given", text }] },
        { typeId: photo, canGive: true, by: [{ ...by, decision: "refused", text }] },
      ],
    });
    expect(await db.consent.count({ where: { accountId } })).toBe(2);
  });

  test("are not taken from before a change of their words, on the way or at the end", async () => {
    const { camp, say, send, step, come, photo, slug, people, context } = await aBegunFamily();
    const form = await saying(camp, { [come]: "given", [photo]: "given" }, [people[0]?.id ?? ""]);
    const { version } = await db.consentType.findUniqueOrThrow({ where: { id: photo } });
    await changeConsents(system, {
      slug,
      form: {
        ...{ intent: "save", id: photo, version, title: "Zdjęcia", text: "Nowy tekst." },
        ...{ isRequired: true, bothGuardians: false, kinds: [] },
      },
    });
    const late = await saveDraftConsents(context, { slug, language: "pl", form });
    expect(Object.values(late?.wrong ?? {})).toEqual(["validation.consentChanged"]);
    expect(await say({ [come]: "given", [photo]: "refused" })).toBeNull();
    const { setId } = await db.text.findFirstOrThrow({
      where: { value: "Nowy tekst." },
      select: { setId: true },
    });
    await db.text.updateMany({ where: { setId, value: "Nowy tekst." }, data: { value: "Inny." } });
    expect(await step("check")).toEqual({ goTo: "consents" });
    await expect(send()).rejects.toMatchObject({ code: "consentsMissing" });
    // Photos are never a condition, whatever the organizer asked for.
    const stored = await db.consentType.findUniqueOrThrow({ where: { id: photo } });
    expect(stored.isRequired).toBe(false);
  });
});

/** A registered child with both parents, of whom the mother has agreed. */
async function aRegisteredChild() {
  const family = await aBegunFamily();
  const { say, send, come, photo, people, camp } = family;
  await say({ [come]: "given", [photo]: "given" });
  const { ids } = await send();
  const father = await otherParent(people[0]?.id ?? "");
  const id = ids[0] ?? "";
  const agree = async (context: Context, said: Record<string, string>) =>
    giveConsents(context, { id, language: "pl", form: await saying(camp, said, [""]) });
  const change = (context: Context, decision: "given" | "withdrawn", typeId: string) =>
    camp.typesIn("pl").then((types) => {
      const print = types.find((one) => one.id === typeId)?.print ?? "";
      return changeConsent(context, { id, typeId, language: "pl", print, decision });
    });
  return { ...family, id, father, agree, change };
}

describe("permissions of a registration", () => {
  test("the other parent is asked for his, and the place does not wait for it", async () => {
    const { context, father, agree, come, id } = await aRegisteredChild();
    const seen = async (who: Context) => (await familyRegistrations(who, "pl"))[0];
    expect(await seen(context)).toMatchObject({
      ...{ state: "confirmed", openConsents: 0, othersConsents: 1 },
    });
    expect(await seen(father)).toMatchObject({ openConsents: 1, othersConsents: 0 });
    expect(await agree(father, { [come]: "refused" })).toMatchObject({ typed: {} });
    expect(await agree(father, { [come]: "given" })).toBeNull();
    expect(await seen(context)).toMatchObject({ openConsents: 0, othersConsents: 0 });
    expect(await seen(father)).toMatchObject({ openConsents: 0 });
    const page = await registrationConsents(context, id, "pl");
    expect(page?.said[0]?.by.map(({ name, isOwn }) => [isOwn, name])).toContainEqual([
      false,
      "Jan",
    ]);
  });

  test("what nobody needs to come is withdrawn and given again, and every word of it stays", async () => {
    const { context, change, come, photo, id } = await aRegisteredChild();
    await change(context, "withdrawn", photo);
    await change(context, "withdrawn", photo);
    await change(context, "given", photo);
    const rows = await db.consent.findMany({
      where: { registrationId: id, typeId: photo },
      orderBy: { id: "asc" },
    });
    expect(rows.map(({ decision }) => decision)).toEqual(["given", "withdrawn", "given"]);
    const needed = change(context, "withdrawn", come);
    await expect(needed).rejects.toMatchObject({ code: "consentNeeded" });
  });

  test("stay readable when they are asked for no more, and cannot be rewritten", async () => {
    const { context, slug, photo, id } = await aRegisteredChild();
    const { version } = await db.consentType.findUniqueOrThrow({ where: { id: photo } });
    await changeConsents(system, { slug, form: { intent: "remove", id: photo, version } });
    const page = await registrationConsents(context, id, "pl");
    const said = page?.said.find(({ typeId }) => typeId === photo);
    expect(said?.by[0]?.text.title).toMatch(/^Zdjęcia: prasa/);
    const rewrite = db.consent.updateMany({ data: { decision: "refused" } });
    await expect(rewrite).rejects.toThrow(/permission denied/);
    await expect(db.consentText.deleteMany()).rejects.toThrow(/permission denied/);
  });

  test("are nobody else's to read, give or withdraw", async () => {
    const { change, agree, come, photo, id, people } = await aRegisteredChild();
    const { context } = await aFamily();
    expect(await registrationConsents(context, id, "pl")).toBeNull();
    const refused = { code: "notFound" };
    await expect(agree(context, { [come]: "given" })).rejects.toMatchObject(refused);
    await expect(change(context, "withdrawn", photo)).rejects.toMatchObject(refused);
    const aunt = await otherParent(people[0]?.id ?? "");
    const { accountId } = signedInAs(aunt);
    await db.guardianship.updateMany({ where: { accountId }, data: { mayConsent: false } });
    await expect(agree(aunt, { [come]: "given" })).rejects.toMatchObject(refused);
  });

  test("of two tabs one says it", async () => {
    const { father, agree, come, id } = await aRegisteredChild();
    await Promise.all([agree(father, { [come]: "given" }), agree(father, { [come]: "given" })]);
    const { accountId } = signedInAs(father);
    expect(await db.consent.count({ where: { registrationId: id, accountId } })).toBe(1);
  });

  test("are shown with as many statements, however many are asked for", async () => {
    const { context, slug } = await aRegisteredChild();
    const count = () => countQueries(() => familyRegistrations(context, "pl"));
    const before = await count();
    for (const kind of ["swim", "data", "terms"] as const)
      await changeConsents(system, { slug, form: { intent: "add", kind } });
    expect(await count()).toBe(before);
  });
});

test("a copy of the event asks for the same, in the same words", async () => {
  const { slug } = await aCampWithConsents();
  const copy = await copyEvent(system, { slug, weeks: 52 });
  const { id } = await db.event.findUniqueOrThrow({ where: { slug: copy } });
  const words = await shownConsents(db, id, "pl");
  expect(words.map(({ kind, title }) => [kind, title.value])).toEqual([
    ["participation", "Udział w wydarzeniu"],
    ["photoPress", "Zdjęcia: prasa i gazeta samorządowa"],
  ]);
});

const signedInAs = ({ actor }: Context) => {
  if (actor.kind !== "person") throw new Error("Nobody is signed in");
  return actor;
};

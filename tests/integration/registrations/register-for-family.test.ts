import { describe, expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { enterForm } from "#app/domain/registrations/enter-schema.ts";
import { inviteHousehold } from "#app/domain/registrations/invite-household.server.ts";
import { registerForFamily } from "#app/domain/registrations/register-for-family.server.ts";
import { staffRegistration } from "#app/domain/registrations/staff-registration.server.ts";
import { takeOver } from "#app/domain/registrations/take-over.server.ts";
import { contextFor, db } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/factories.ts";
import { townStaff } from "#tests/support/orders.ts";
import {
  aCamp,
  registerFamily,
  signedIn,
  staffOf,
  statesOf,
} from "#tests/support/registrations.ts";

const child = (givenNames: string, familyName: string, year = "2015", known?: string) => ({
  ...{ givenNames, familyName, kind: "child", known },
  birth: { day: "5", month: "3", year },
});

const typed = (town: { slug: string }, people: object[], rest: object = {}) => ({
  ...{ town: town.slug, language: "uk", together: true, email: "mama@example.org", people },
  ...rest,
});

const form = (...asked: Parameters<typeof typed>) => enterForm("2027-03-01").parse(typed(...asked));

const enter = (context: Context, slug: string, asked: ReturnType<typeof form>) =>
  registerForFamily(context, { slug, form: asked, language: "pl" });

describe("staff registers a family that called", () => {
  test("with places for all of them, and invites it to take over", async () => {
    const { event, guest } = await aCamp();
    const coordinator = await townStaff("coordinator", guest.id);
    const { id: accountId, email } = await anAccount();
    const people = [child("Марʼяна", "Згурська"), child("Остап", "Згурський", "2017")];
    const ids = await enter(coordinator, event.slug, form(guest, people, { email }));
    expect(await statesOf(ids)).toEqual(["confirmed", "confirmed"]);
    const page = await staffRegistration(coordinator, ids[0]!, "en");
    expect(page).toMatchObject({ guardians: [], mayInvite: true, invited: { email } });
    expect(page?.history).toMatchObject([{ to: "confirmed", by: "decider" }]);
    const invitation = await db.householdInvitation.findFirstOrThrow({ where: { email } });
    await takeOver(contextFor(signedIn(accountId)), { id: invitation.id, relation: "parent" });
    const after = await staffRegistration(coordinator, ids[0]!, "en");
    expect(after).toMatchObject({ guardians: [{ email }], mayInvite: false, invited: null });
    await expect(
      inviteHousehold(coordinator, { registrationId: ids[0]!, email, language: "uk" }),
    ).rejects.toThrow("householdKept");
  });

  test("by phone alone: her number stands where staff reads it, and the invitation follows later", async () => {
    const { event, guest, host } = await aCamp();
    const coordinator = await townStaff("coordinator", guest.id);
    const phone = { email: undefined, contactName: "Olena", contactPhone: "+380 44 123 45 67" };
    const asked = form(guest, [child("Solomia", "Petrenko")], phone);
    const [id] = await enter(coordinator, event.slug, asked);
    const emergency = { name: "Olena", phone: "+380 44 123 45 67" };
    expect(await staffRegistration(coordinator, id!, "en")).toMatchObject({
      ...{ emergency, invited: null },
    });
    const ofHost = await staffRegistration(await townStaff("coordinator", host.id), id!, "en");
    expect(ofHost).toMatchObject({ emergency: null, mayInvite: false });
    const inviting = { registrationId: id!, language: "uk" as const };
    await inviteHousehold(coordinator, { ...inviting, email: "wrong@example.org" });
    await inviteHousehold(coordinator, { ...inviting, email: "right@example.org" });
    const open = await db.householdInvitation.findMany({
      where: {
        expiresAt: { gt: coordinator.now },
        household: { people: { some: { givenNames: "Solomia" } } },
      },
    });
    expect(open.map(({ email }) => email)).toEqual(["right@example.org"]);
    expect(await db.mail.count({ where: { recipient: "right@example.org" } })).toBe(1);
  });

  test("by the same rules as everybody: the queue where no place is left, approval where it is asked for", async () => {
    const { event, guest } = await aCamp({ places: { child: 1 } });
    await registerFamily({ event, town: guest });
    const coordinator = await townStaff("coordinator", guest.id);
    const ids = await enter(coordinator, event.slug, form(guest, [child("Anna", "Nowak")]));
    expect(await statesOf(ids)).toEqual(["waitlisted"]);
    const asking = await aCamp({ admission: "approval" });
    const organizer = await staffOf("organizer", asking.event.id);
    const asked = form(asking.guest, [child("Anna", "Nowak")]);
    expect(await statesOf(await enter(organizer, asking.event.slug, asked))).toEqual(["submitted"]);
  });

  test("asks back about somebody who may be known, and takes her from her own family when told so", async () => {
    const { event, guest, host, other } = await aCamp();
    const last = await aCamp({ towns: [host, guest, other] });
    const before = await registerFamily({ event: last.event, town: guest });
    const { familyName, birthDate } = await db.person.findUniqueOrThrow({
      where: { id: before.people[0]!.id },
    });
    const [year, month, day] = birthDate.toISOString().slice(0, 10).split("-");
    const same = (known?: string) => ({
      ...child("Child 0", familyName!, year, known),
      birth: { day, month, year },
    });
    const coordinator = await townStaff("coordinator", guest.id);
    await expect(enter(coordinator, event.slug, form(guest, [same()]))).rejects.toMatchObject({
      ...{ code: "personKnown", params: { name: `Child 0 ${familyName}`, at: 0 } },
    });
    const [id] = await enter(coordinator, event.slug, form(guest, [same("same")]));
    const row = await db.registration.findUniqueOrThrow({ where: { id } });
    expect(row.personId).toBe(before.people[0]!.id);
    await expect(enter(coordinator, event.slug, form(guest, [same("another")]))).rejects.toThrow(
      "alreadyRegistered",
    );
    expect(await db.registration.count({ where: { eventId: event.id } })).toBe(1);
  });

  test("nobody does so for another town, as a leader or as a family", async () => {
    const { event, guest, other } = await aCamp();
    const asked = form(guest, [child("Anna", "Nowak")]);
    const { context: family } = await registerFamily({ event, town: guest });
    for (const context of [
      await townStaff("coordinator", other.id),
      await townStaff("treasurer", guest.id),
      await staffOf("leader", event.id),
      family,
      contextFor(),
    ])
      await expect(enter(context, event.slug, asked)).rejects.toThrow("notFound");
  });
});

test("the form of a family asks for what is missing, in each row that holds anything", () => {
  const rows = [
    { kind: "child" },
    { kind: "child" },
    { kind: "child", familyName: "Nowak", birth: { day: "31", month: "2", year: "2015" } },
  ];
  const { error } = enterForm("2027-03-01").safeParse(
    typed({ slug: "a" }, rows, { email: undefined, contactName: "Olena" }),
  );
  const faults = error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  expect(faults).toEqual([
    "people.0.givenNames validation.required",
    "people.0.birth.day validation.required",
    "people.2.givenNames validation.required",
    "people.2.birth.day validation.day",
    "contactPhone validation.emailOrPhone",
  ]);
});

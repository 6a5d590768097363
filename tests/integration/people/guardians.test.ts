import { describe, expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { endGuardianship } from "#app/domain/people/end-guardianship.server.ts";
import {
  acceptGuardianship,
  guardianInvitation,
} from "#app/domain/people/guardian-invitation.server.ts";
import { guardiansPage } from "#app/domain/people/guardians-page.server.ts";
import {
  inviteGuardian,
  takeBackGuardianInvitation,
} from "#app/domain/people/invite-guardian.server.ts";
import { ownPeople } from "#app/domain/people/queries.server.ts";
import { contextFor, db } from "#tests/support/database.ts";
import { anAccount, daysFromNow } from "#tests/support/factories.ts";
import { aFamily, signedIn } from "#tests/support/registrations.ts";
import { mailsTo } from "#tests/support/visits.ts";

async function somebody() {
  const { id, email } = await anAccount();
  return { id, email, context: contextFor(signedIn(id)) };
}

type Rights = { mayConsent: boolean; mayPay: boolean; joinsHousehold: boolean };

const form = (email: string, people: string[], rights: Partial<Rights> = {}) => ({
  ...{ intent: "invite" as const, email, language: "uk" as const, relation: "parent" as const },
  ...{ people, mayConsent: false, mayPay: true, joinsHousehold: false, ...rights },
});

async function invited(
  inviter: Context,
  email: string,
  people: string[],
  rights?: Partial<Rights>,
) {
  await inviteGuardian(inviter, form(email, people, rights));
  return (await db.guardianInvitation.findFirstOrThrow({ where: { email } })).id;
}

const idsOf = (family: Awaited<ReturnType<typeof aFamily>>) => family.people.map(({ id }) => id);

describe("a guardian invites another", () => {
  test("who acts with the rights that she was offered, once she has accepted, and not before", async () => {
    const family = await aFamily(2);
    const other = await somebody();
    const id = await invited(family.context, other.email, idsOf(family));
    expect((await mailsTo(other.email)).map(({ kind }) => kind)).toEqual(["guardianInvited"]);
    expect(await ownPeople(other.context)).toEqual([]);
    const seen = await guardianInvitation(other.context, id);
    expect(seen).toMatchObject({ isOther: false, mayConsent: false, mayPay: true });
    await acceptGuardianship(other.context, id);
    expect((await ownPeople(other.context)).map(({ mayWrite }) => mayWrite)).toEqual([
      false,
      false,
    ]);
    await expect(acceptGuardianship(other.context, id)).rejects.toThrow("invitationEnded");
    expect(await db.householdMember.findUnique({ where: { accountId: other.id } })).toBeNull();
  });

  test("who joins the household where that is said, and keeps an own one where she has it", async () => {
    const family = await aFamily();
    const [guest, settled] = [await somebody(), await aFamily()];
    const { householdId } = family.people[0]!;
    const joining = { joinsHousehold: true, mayConsent: true };
    const id = await invited(family.context, guest.email, idsOf(family), joining);
    await acceptGuardianship(guest.context, id);
    expect(await db.householdMember.findUnique({ where: { accountId: guest.id } })).toEqual({
      ...{ accountId: guest.id, householdId },
    });
    await db.householdMember.create({
      data: { accountId: settled.accountId, householdId: settled.people[0]!.householdId },
    });
    const { email } = await db.account.findUniqueOrThrow({ where: { id: settled.accountId } });
    const second = await invited(family.context, email, idsOf(family), joining);
    await acceptGuardianship(settled.context, second);
    const member = await db.householdMember.findUnique({
      where: { accountId: settled.accountId },
    });
    expect(member?.householdId).toBe(settled.people[0]!.householdId);
  });

  test("who gains rights by another invitation, and loses none", async () => {
    const family = await aFamily();
    const other = await somebody();
    const rightsOf = async () => {
      const key = { personId: family.people[0]!.id, accountId: other.id };
      const row = await db.guardianship.findUnique({ where: { personId_accountId: key } });
      return [row?.mayConsent, row?.mayPay];
    };
    const accept = async (rights: Partial<Rights>) => {
      await db.guardianInvitation.deleteMany({ where: { email: other.email } });
      await acceptGuardianship(
        other.context,
        await invited(family.context, other.email, idsOf(family), rights),
      );
    };
    await accept({ mayPay: false });
    expect(await rightsOf()).toEqual([false, false]);
    await accept({ mayPay: true });
    expect(await rightsOf()).toEqual([false, true]);
    await accept({ mayConsent: true, mayPay: false });
    expect(await rightsOf()).toEqual([true, true]);
  });

  test("for her own people alone, and not herself", async () => {
    const [family, stranger] = [await aFamily(), await aFamily()];
    const other = await somebody();
    const both = [...idsOf(family), ...idsOf(stranger)];
    await expect(inviteGuardian(family.context, form(other.email, both))).rejects.toThrow(
      "notFound",
    );
    const id = await invited(family.context, other.email, idsOf(family));
    await acceptGuardianship(other.context, id);
    // Without the right to agree nobody is invited.
    await expect(
      inviteGuardian(other.context, form("third@example.org", idsOf(family))),
    ).rejects.toThrow("notFound");
    const { email } = await db.account.findUniqueOrThrow({ where: { id: family.accountId } });
    await expect(inviteGuardian(family.context, form(email, idsOf(family)))).rejects.toThrow(
      "guardianYourself",
    );
  });

  test("and nobody else accepts it, nor after its day, nor once it is taken back or she acts no more", async () => {
    const family = await aFamily();
    const [other, stranger] = [await somebody(), await somebody()];
    const id = await invited(family.context, other.email, idsOf(family));
    expect(await guardianInvitation(stranger.context, id)).toEqual({ isOther: true });
    await expect(acceptGuardianship(stranger.context, id)).rejects.toThrow("invitationEnded");
    const late = { ...other.context, now: daysFromNow(15) };
    expect(await guardianInvitation(late, id)).toBeNull();
    await expect(acceptGuardianship(late, id)).rejects.toThrow("invitationEnded");
    await expect(takeBackGuardianInvitation(stranger.context, id)).rejects.toThrow(
      "invitationEnded",
    );
    const where = { accountId: family.accountId };
    await db.guardianship.updateMany({ where, data: { mayConsent: false } });
    await expect(acceptGuardianship(other.context, id)).rejects.toThrow("invitationEnded");
    await db.guardianship.updateMany({ where, data: { mayConsent: true } });
    await takeBackGuardianInvitation(family.context, id);
    expect(await guardianInvitation(other.context, id)).toBeNull();
  });
});

describe("a guardianship ends", () => {
  async function together() {
    const family = await aFamily();
    const other = await somebody();
    const rights = { mayConsent: true, joinsHousehold: true };
    const id = await invited(family.context, other.email, idsOf(family), rights);
    await acceptGuardianship(other.context, id);
    return { family, other, person: family.people[0]!.id };
  }

  test("of herself, and with it what she could open; the last who acts cannot go", async () => {
    const { family, other, person } = await together();
    await endGuardianship(other.context, { person, account: other.id });
    expect(await ownPeople(other.context)).toEqual([]);
    expect(await db.householdMember.findUnique({ where: { accountId: other.id } })).toBeNull();
    await expect(
      endGuardianship(family.context, { person, account: family.accountId }),
    ).rejects.toThrow("guardianStays");
  });

  test("not by the other who acts, nor by a stranger", async () => {
    const { family, other, person } = await together();
    await expect(endGuardianship(family.context, { person, account: other.id })).rejects.toThrow(
      "guardianStays",
    );
    const stranger = await somebody();
    await expect(endGuardianship(stranger.context, { person, account: other.id })).rejects.toThrow(
      "notFound",
    );
    const page = await guardiansPage(family.context);
    expect(page.people[0]?.guardians.map(({ mayEnd }) => mayEnd)).toEqual([true, false]);
  });

  test("of one of two who leave at the same moment", async () => {
    const { family, other, person } = await together();
    const leaving = await Promise.allSettled([
      endGuardianship(family.context, { person, account: family.accountId }),
      endGuardianship(other.context, { person, account: other.id }),
    ]);
    expect(leaving.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.guardianship.count({ where: { personId: person } })).toBe(1);
  });
});

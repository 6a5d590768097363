import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { formatName } from "#app/i18n/formats.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { spend } from "#app/platform/rate-limit.server.ts";
import type { InviteGuardianForm } from "./guardians-schema.ts";
import { canWritePerson } from "./permissions.ts";

const DAY = 86_400_000;
const VALID_DAYS = 14;

/** Invites somebody by mail to act for people beside the actor, who must act for each of them herself. */
export async function inviteGuardian(
  { db, actor, now }: Context,
  form: InviteGuardianForm,
): Promise<void> {
  if (actor.kind !== "person") return refuse("signInAgain");
  const { accountId: invitedById } = actor;
  await spend("invitation", invitedById);
  const { email, language, relation, mayConsent, mayPay, joinsHousehold } = form;
  await db.$transaction(async (tx) => {
    const people = await tx.person.findMany({
      where: { id: { in: form.people } },
      orderBy: { birthDate: "asc" },
      select: {
        ...{ id: true, givenNames: true, familyName: true },
        guardians: { select: { accountId: true, mayInform: true, mayConsent: true } },
      },
    });
    const isTheirs = people.every((person) => canWritePerson(actor, person));
    if (people.length !== new Set(form.people).size || !isTheirs) return refuse("notFound");
    await refuseOwn(tx, invitedById, email);
    const id = randomUUID();
    await tx.guardianInvitation.create({
      data: {
        ...{ id, email, language, relation, mayConsent, mayPay, joinsHousehold, invitedById },
        ...{ createdAt: now, expiresAt: new Date(now.getTime() + VALID_DAYS * DAY) },
        people: { create: people.map((person) => ({ personId: person.id })) },
      },
    });
    const { name } = await tx.account.findUniqueOrThrow({
      where: { id: invitedById },
      select: { name: true },
    });
    await queueMail(tx, now, {
      ...{ kind: "guardianInvited", to: email, language, reason: `guardian:${id}` },
      facts: {
        ...{ inviter: name ?? "", invitationId: id },
        names: people.map((one) => formatName({ ...one, familyName: one.familyName ?? "" })),
      },
    });
  });
}

async function refuseOwn(tx: Tx, accountId: string, email: string): Promise<void> {
  const own = await tx.account.findUnique({ where: { id: accountId }, select: { email: true } });
  if (own?.email === email) refuse("guardianYourself");
}

/** Takes an invitation of the actor's back before it is accepted. */
export async function takeBackGuardianInvitation({ db, actor }: Context, id: string) {
  if (actor.kind !== "person") return refuse("signInAgain");
  const { count } = await db.guardianInvitation.deleteMany({
    where: { id, invitedById: actor.accountId, acceptedAt: null },
  });
  if (count === 0) refuse("invitationEnded");
}

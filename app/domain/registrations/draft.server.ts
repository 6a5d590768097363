import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { canWritePerson } from "#app/domain/people/permissions.ts";
import { isoDay } from "#app/i18n/formats.ts";
import { dropFiles } from "#app/domain/answers/answer-file.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { ParticipantKind } from "#app/domain/events/guest-kinds.ts";
import { ageAt, kindsFor } from "./eligible.ts";
import { eventToRegisterFor } from "./event-to-register-for.server.ts";

const guardians = { select: { accountId: true, mayInform: true, mayConsent: true } } as const;

const chosen = {
  ...{ personId: true, kind: true, rate: true, optionIds: true },
  answers: { select: { questionId: true, codes: true, text: true, fileId: true } },
  consents: {
    select: { typeId: true, decision: true, text: { select: { title: true, text: true } } },
  },
} as const;

/** Who was chosen for an event, from which town. A kind that does not fit becomes the likeliest. */
export type DraftForm = {
  slug: string;
  town?: string | undefined;
  people: readonly { personId: string; kind: string | null }[];
};

/** Keeps who is to be registered, so that the family can go on later and on another device. */
export async function saveDraft({ db, actor, now }: Context, form: DraftForm): Promise<void> {
  if (actor.kind !== "person") return refuse("signInAgain");
  const { accountId } = actor;
  await db.$transaction(async (tx) => {
    const event = await eventToRegisterFor(tx, form.slug);
    const people = await tx.person.findMany({
      where: { id: { in: form.people.map(({ personId }) => personId) } },
      select: { id: true, birthDate: true, guardians },
    });
    const own = people.filter((person) => canWritePerson(actor, person));
    const rows = own.flatMap(({ id: personId, birthDate }) => {
      const kinds = kindsFor(event, ageAt(event, isoDay(birthDate)));
      const asked = form.people.find((one) => one.personId === personId)?.kind;
      const kind = kinds.find((one) => one === asked) ?? kinds[0];
      return kind ? [{ accountId, eventId: event.id, personId, kind }] : [];
    });
    const communityId = event.towns.find(({ slug }) => slug === form.town)?.id ?? null;
    const key = { accountId, eventId: event.id };
    const kept = { communityId, updatedAt: now };
    // A second tab may keep its own at the same moment.
    await tx.registrationDraft.createMany({ data: [{ ...key, ...kept }], skipDuplicates: true });
    const { count: moved } = await tx.registrationDraft.updateMany({
      where: { ...key, OR: [{ communityId: null }, { communityId: { not: communityId } }] },
      data: { communityId },
    });
    // Another town has other fees, and offers other things.
    if (moved > 0)
      await tx.draftPerson.updateMany({ where: key, data: { rate: "full", optionIds: [] } });
    await tx.registrationDraft.updateMany({ where: key, data: kept });
    await choosePeople(tx, key, rows);
  });
}

type Key = { accountId: string; eventId: string };

/** Those who stay keep what was answered for them. */
async function choosePeople(tx: Tx, key: Key, rows: readonly (Key & DraftOf)[]) {
  const chosen = rows.map(({ personId }) => personId);
  const gone = await tx.draftAnswer.findMany({
    where: { ...key, personId: { notIn: chosen }, fileId: { not: null } },
    select: { fileId: true },
  });
  await tx.draftPerson.deleteMany({ where: { ...key, personId: { notIn: chosen } } });
  await dropFiles(
    tx,
    gone.map(({ fileId }) => fileId),
  );
  await tx.draftPerson.createMany({ data: [...rows], skipDuplicates: true });
  for (const { personId, kind } of rows)
    await tx.draftPerson.updateMany({
      where: { ...key, personId, kind: { not: kind } },
      data: { kind },
    });
}

/** Adds somebody who has just been entered to the draft, if she may come. */
export async function addToDraft(
  context: Context,
  { slug, personId }: { slug: string; personId: string },
): Promise<void> {
  const draft = await ownDraft(context, slug);
  const people = [...(draft?.people ?? []).filter((one) => one.personId !== personId)];
  await saveDraft(context, {
    slug,
    town: draft?.town ?? undefined,
    people: [...people, { personId, kind: null }],
  });
}

/** What the actor has begun for an event; null where nothing is kept. */
export async function ownDraft({ db, actor }: Context, slug: string) {
  if (actor.kind !== "person") return null;
  const draft = await db.registrationDraft.findFirst({
    where: { accountId: actor.accountId, event: { slug } },
    select: {
      updatedAt: true,
      community: { select: { slug: true } },
      people: { orderBy: { person: { birthDate: "asc" } }, select: chosen },
    },
  });
  if (!draft) return null;
  const { community, people, updatedAt } = draft;
  return { town: community?.slug ?? null, people, updatedAt };
}

type DraftOf = { personId: string; kind: ParticipantKind };

export type Draft = NonNullable<Awaited<ReturnType<typeof ownDraft>>>;

/** Notes that the family has looked at what is known of these people, and that it is still right. */
export async function confirmKnown(
  { db, actor, now }: Context,
  personIds: readonly string[],
): Promise<void> {
  if (actor.kind !== "person") return refuse("signInAgain");
  await db.$transaction(async (tx) => {
    const people = await tx.person.findMany({
      where: { id: { in: [...personIds] } },
      select: { id: true, guardians },
    });
    if (!people.every((person) => canWritePerson(actor, person))) refuse("notFound");
    await tx.person.updateMany({
      where: { id: { in: people.map(({ id }) => id) } },
      data: { checkedAt: now },
    });
  });
}

import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { canWritePerson } from "#app/domain/people/permissions.ts";
import type { ParticipantKind } from "#app/generated/prisma/enums.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { isAskedOf, textField, TEXTS_BEGIN, titleField } from "./consent.ts";
import { type ReadConsents, readConsents } from "./consent-form.ts";
import { keptText } from "./consent-text.server.ts";
import { type ShownConsent, shownConsents } from "./shown-consents.server.ts";

/** What a form is shown again with: by field, what is wrong and what was chosen. */
export type RefusedConsents = Pick<ReadConsents, "wrong" | "typed">;

const guardians = { select: { accountId: true, mayInform: true, mayConsent: true } } as const;

type Typed = { slug: string; language: Language; form: FormData };

/** Keeps what a guardian says to the permissions for those she is about to register; null where all is said. */
export async function saveDraftConsents(
  { db, actor, now }: Context,
  { slug, language, form }: Typed,
): Promise<RefusedConsents | null> {
  if (actor.kind !== "person") return refuse("signInAgain");
  const { accountId } = actor;
  return db.$transaction(async (tx) => {
    const draft = await tx.registrationDraft.findFirst({
      where: { accountId, event: { slug } },
      select: {
        eventId: true,
        people: { select: { personId: true, kind: true, person: { select: { guardians } } } },
      },
    });
    if (!draft) return null;
    const { eventId, people } = draft;
    if (!people.every(({ person }) => canWritePerson(actor, person))) refuse("notFound");
    const types = await shownConsents(tx, eventId, language);
    const { decisions, wrong, typed } = readConsents(types, people, form);
    const texts = await keptTexts(tx, now, types);
    await tx.draftConsent.deleteMany({ where: { accountId, eventId } });
    await tx.draftConsent.createMany({
      data: decisions.map((one) => {
        const textId = texts.get(one.typeId) ?? "";
        return { ...one, accountId, eventId, textId, at: now };
      }),
    });
    return Object.keys(wrong).length > 0 ? { wrong, typed } : null;
  });
}

/** The words of each permission as they are kept, by its id. */
export async function keptTexts(tx: Tx, now: Date, types: readonly ShownConsent[]) {
  const kept = new Map<string, string>();
  for (const type of types) kept.set(type.id, await keptText(tx, now, type));
  return kept;
}

type Draft = {
  personId: string;
  kind: ParticipantKind;
  consents: readonly {
    typeId: string;
    decision: "given" | "refused" | "withdrawn";
    text: { title: string; text: string };
  }[];
};

/** By person, whether a permission is still open for her, or its words are others since she was shown them. */
export async function openConsents(db: Tx, eventId: string, people: readonly Draft[]) {
  const types = await db.consentType.findMany({ where: { eventId, retiredAt: null } });
  if (types.length === 0) return new Set<string>();
  const { textSetId: setId } = await db.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { textSetId: true },
  });
  const texts = await db.text.findMany({ where: { setId, field: { startsWith: TEXTS_BEGIN } } });
  const isSaid = (field: string, value: string) =>
    texts.some((one) => one.field === field && one.value === value);
  const isOpen = ({ kind, consents }: Draft) =>
    types.some((type) => {
      if (!isAskedOf(type, kind)) return false;
      const said = consents.find(({ typeId }) => typeId === type.id);
      if (!said || (type.isRequired && said.decision !== "given")) return true;
      const { title, text } = said.text;
      return !isSaid(titleField(type.id), title) || !isSaid(textField(type.id), text);
    });
  return new Set(people.filter(isOpen).map(({ personId }) => personId));
}

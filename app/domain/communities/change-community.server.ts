import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf, isFresh } from "#app/domain/rights.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { communityToWrite } from "./community-to-write.server.ts";
import { tellOfPayee } from "./tell-of-payee.server.ts";
import type { ContactsForm, DetailsForm } from "./schema.ts";

type Details = Omit<DetailsForm, "intent"> & { slug: string };

/**
 * Changes a community's facts and bank details, unless somebody else did so since the form was filled. Who changes
 * where families' money goes shows anew that it is she: a browser left open is not enough.
 */
export async function changeDetails(context: Context, input: Details): Promise<void> {
  const { db, actor, now } = context;
  const { slug, version, currency, bankHolder = null, iban = null } = input;
  await db.$transaction(async (tx) => {
    const before = await communityToWrite(tx, actor, slug);
    const isSamePayee =
      before.iban === iban && before.bankHolder === bankHolder && before.currency === currency;
    if (!isSamePayee && actor.kind === "person" && !isFresh(actor, now)) refuse("stepUpNeeded");
    const { count } = await tx.community.updateMany({
      where: { id: before.id, detailsVersion: version },
      data: { currency, bankHolder, iban, detailsVersion: { increment: 1 } },
    });
    if (count === 0) refuse("changedMeanwhile");
    await clearPublicPages(tx);
    if (isSamePayee) return;
    await tellOfPayee(tx, now, { communityId: before.id, slug, version: version + 1 });
    const fact = { chain: before.id, subject: before.id, actorId: accountIdOf(actor), now };
    await recordAudit(tx, { ...fact, action: "community.changePayee" });
  });
}

type Contacts = Omit<ContactsForm, "intent"> & { slug: string };

/** Writes the list of those whom everybody may ask, unless somebody else did so since the form was filled. */
export async function changeContacts(context: Context, input: Contacts): Promise<void> {
  const { db, actor, now } = context;
  const { slug, version, contacts } = input;
  await db.$transaction(async (tx) => {
    const { id } = await communityToWrite(tx, actor, slug);
    const { count } = await tx.community.updateMany({
      where: { id, contactsVersion: version },
      data: { contactsVersion: { increment: 1 } },
    });
    if (count === 0) refuse("changedMeanwhile");
    await tx.communityContact.deleteMany({ where: { communityId: id } });
    await tx.communityContact.createMany({
      data: contacts.map((contact, position) => ({ ...contact, communityId: id, position })),
    });
    await clearPublicPages(tx);
    const fact = { chain: id, subject: id, actorId: accountIdOf(actor), now };
    await recordAudit(tx, { ...fact, action: "community.changeContacts" });
  });
}

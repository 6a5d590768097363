import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { Person } from "#app/domain/accounts/actor.ts";
import {
  addPicture,
  describePicture,
  movePicture,
  removePicture,
} from "#app/domain/communities/change-pictures.server.ts";
import { picturesDesk } from "#app/domain/communities/desk-queries.server.ts";
import { MOST_PICTURES, type Picture } from "#app/domain/communities/picture.ts";
import { townPage } from "#app/domain/communities/queries.server.ts";
import { publicFile } from "#app/domain/files/queries.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aCommunity, anAccount } from "#tests/support/factories.ts";

const visitor = contextFor();

async function aTownAndItsCoordinator() {
  const [{ id: communityId, slug }, { id: accountId }] = [await aCommunity(), await anAccount()];
  const person: Person = {
    ...{ kind: "person", accountId, sessionId: randomUUID(), language: "pl" },
    ...{ assurance: "passkey", steppedUpAt: testNow },
    grants: [{ role: "coordinator", scope: { kind: "community", communityId } }],
  };
  return { slug, context: contextFor(person) };
}

const aPhoto = async () =>
  new Blob([
    await sharp({ create: { width: 90, height: 60, channels: 3, background: "#369" } })
      .jpeg()
      .toBuffer(),
  ]);

const picturesOf = async (slug: string, language: "pl" | "de" = "pl") =>
  (await townPage(visitor, language, slug))!.pictures;

describe("a town's pictures", () => {
  test("are shown to everybody, with what they show in the reader's language or the town's", async () => {
    const { slug, context } = await aTownAndItsCoordinator();
    await addPicture(context, { slug, file: await aPhoto(), alt: { pl: "Rynek" } });
    const [picture] = await picturesOf(slug, "de");
    expect(picture).toMatchObject({
      width: 90,
      height: 60,
      alt: { text: "Rynek", language: "pl" },
    });
    const { id: fileId } = picture!;
    await describePicture(context, {
      slug,
      fileId,
      basis: "pl1",
      alt: { pl: "Rynek", de: "Marktplatz" },
    });
    expect((await picturesOf(slug, "de"))[0]?.alt).toEqual({ text: "Marktplatz", language: "de" });
    const file = await publicFile(visitor, fileId, "90.jpg");
    expect(file?.type).toBe("image/jpeg");
    expect(await publicFile(visitor, fileId, "480.jpg")).toBeNull();
  });

  test("are not described over what somebody else has written meanwhile", async () => {
    const { slug, context } = await aTownAndItsCoordinator();
    await addPicture(context, { slug, file: await aPhoto(), alt: { pl: "Rynek" } });
    const { id: fileId, basis } = (await picturesDesk(context, slug, "pl"))!.pictures[0]!;
    const write = (pl: string) => describePicture(context, { slug, fileId, basis, alt: { pl } });
    await write("Ratusz");
    await expect(write("Rynek zimą")).rejects.toMatchObject({ code: "changedMeanwhile" });
    expect((await picturesOf(slug))[0]?.alt?.text).toBe("Ratusz");
  });

  test("stand in the order that their town gives them", async () => {
    const { slug, context } = await aTownAndItsCoordinator();
    for (const pl of ["a", "b", "c"])
      await addPicture(context, { slug, file: await aPhoto(), alt: { pl } });
    const shown = async () => (await picturesOf(slug)).map(({ alt }) => alt?.text).join("");
    const [, , { id: fileId }] = (await picturesOf(slug)) as [Picture, Picture, Picture];
    await movePicture(context, { slug, fileId, to: "earlier" });
    expect(await shown()).toBe("acb");
    await movePicture(context, { slug, fileId, to: "earlier" });
    await movePicture(context, { slug, fileId, to: "earlier" });
    expect(await shown()).toBe("cab");
    await addPicture(context, { slug, file: await aPhoto(), alt: { pl: "d" } });
    expect(await shown()).toBe("cabd");
  });

  test("leave nothing behind when they are taken away", async () => {
    const { slug, context } = await aTownAndItsCoordinator();
    await addPicture(context, { slug, file: await aPhoto(), alt: { pl: "Rynek" } });
    const [picture] = await picturesOf(slug);
    const fileId = picture!.id;
    await removePicture(context, { slug, fileId });
    expect(await picturesOf(slug)).toEqual([]);
    expect(await db.fileContent.count({ where: { fileId } })).toBe(0);
    expect(await db.text.count({ where: { field: `picture.${fileId}` } })).toBe(0);
  });

  test("are not for others to add, describe or take away", async () => {
    const { slug, context } = await aTownAndItsCoordinator();
    const { slug: elsewhere, context: stranger } = await aTownAndItsCoordinator();
    const alt = { pl: "Rynek" };
    await addPicture(context, { slug, file: await aPhoto(), alt });
    const fileId = (await picturesOf(slug))[0]!.id;
    const refused = { code: "notFound" };
    const file = await aPhoto();
    await expect(addPicture(stranger, { slug, file, alt })).rejects.toMatchObject(refused);
    for (const place of [slug, elsewhere]) {
      const input = { slug: place, fileId, alt, basis: "pl1", to: "later" as const };
      await expect(describePicture(stranger, input)).rejects.toMatchObject(refused);
      await expect(movePicture(stranger, input)).rejects.toMatchObject(refused);
      await expect(removePicture(stranger, input)).rejects.toMatchObject(refused);
    }
    expect(await picturesDesk(stranger, slug, "pl")).toBeNull();
    expect(await picturesOf(slug)).toHaveLength(1);
  });

  test("are refused when they are something else, and when there are enough", async () => {
    const { slug, context } = await aTownAndItsCoordinator();
    const add = (file: Blob) => addPicture(context, { slug, file, alt: { pl: "Rynek" } });
    for (const text of ["%PDF-1.7", "<svg/>", "\xff\xd8\xff", ""])
      await expect(add(new Blob([text]))).rejects.toMatchObject({ code: "pictureWrongKind" });
    const large = new Blob([new Uint8Array(10 * 1_048_576 + 1)]);
    await expect(add(large)).rejects.toMatchObject({ code: "pictureTooLarge" });
    for (let count = 0; count < MOST_PICTURES; count += 1) await add(await aPhoto());
    await expect(add(await aPhoto())).rejects.toMatchObject({ code: "tooManyPictures" });
    expect(await picturesOf(slug)).toHaveLength(MOST_PICTURES);
  });

  test("that are not for everybody are given to nobody at their address", async () => {
    const { slug, context } = await aTownAndItsCoordinator();
    await addPicture(context, { slug, file: await aPhoto(), alt: { pl: "Rynek" } });
    const id = (await picturesOf(slug))[0]!.id;
    await db.storedFile.update({ where: { id }, data: { isPublic: false } });
    expect(await publicFile(visitor, id, "90.jpg")).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import { askExport } from "#app/domain/own-data/ask-export.server.ts";
import {
  deleteOldExports,
  ownExport,
  readExport,
} from "#app/domain/own-data/export-queries.server.ts";
import { makeExport } from "#app/domain/own-data/make-export.server.ts";
import type { Context } from "#app/domain/context.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/factories.ts";
import { aCampWithPlaces, canaries, typedHealth } from "#tests/support/health.ts";
import { aFamily, signedIn } from "#tests/support/registrations.ts";

const system = contextFor({ kind: "system" });
const after = (days: number) => new Date(testNow.getTime() + days * 86_400_000);

/** Has the copy of a family made, as its job does; answers its row's id. */
async function made({ context, accountId }: { context: Context; accountId: string }) {
  await askExport(context, "uk");
  const { id } = await db.dataExport.findUniqueOrThrow({ where: { accountId } });
  await makeExport(system, id);
  return id;
}

const jsonOf = async (context: Context) => {
  const bytes = await readExport(context, "json");
  return Buffer.from(bytes ?? []).toString("utf8");
};

describe("the copy of a family's data", () => {
  test("holds what it told, opened, health too, and is a document besides", async () => {
    const [words, { family, tell }] = [canaries(), await aCampWithPlaces()];
    await tell(0, typedHealth(words));
    await made(family);
    const text = await jsonOf(family.context);
    for (const word of Object.values(words)) expect(text).toContain(word);
    const { email } = await db.account.findUniqueOrThrow({ where: { id: family.accountId } });
    expect(text).toContain(email);
    expect(JSON.parse(text)).toMatchObject({
      people: [{ id: family.people[0]?.id }],
      registrations: [{ id: family.ids[0], state: "confirmed" }],
    });
    const pdf = Buffer.from((await readExport(family.context, "pdf")) ?? []);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.toString("latin1")).toContain("/Lang (uk)");
  });

  test("holds nothing of other families, and of another guardian her rights alone", async () => {
    const [one, other] = [await aFamily(), await aFamily()];
    const second = await anAccount({ name: "Zweite Sorgeberechtigte" });
    const rights = { personId: one.people[0]?.id ?? "", accountId: second.id };
    await db.guardianship.create({
      data: { ...rights, relation: "parent", mayPay: false, createdAt: testNow },
    });
    await made(one);
    const text = await jsonOf(one.context);
    for (const theirs of [second.id, second.email, "Zweite", other.accountId, other.people[0]?.id])
      expect(text).not.toContain(theirs);
    expect(JSON.parse(text)).toMatchObject({
      guardianships: expect.arrayContaining([
        expect.objectContaining({ mayPay: false, isOwn: false }),
      ]) as unknown,
    });
  });

  test("is left out of what a payer may not be told", async () => {
    const { people } = await aFamily();
    const payer = await anAccount();
    const rights = { personId: people[0]?.id ?? "", accountId: payer.id, mayInform: false };
    await db.guardianship.create({ data: { ...rights, relation: "parent", createdAt: testNow } });
    const context = contextFor(signedIn(payer.id));
    await made({ context, accountId: payer.id });
    expect(JSON.parse(await jsonOf(context))).toMatchObject({ people: [] });
  });

  test("lies sealed, is told of by mail, and goes after seven days with its key", async () => {
    const [words, { family, tell }] = [canaries(), await aCampWithPlaces()];
    await tell(0, typedHealth(words));
    const id = await made(family);
    const row = await db.dataExport.findUniqueOrThrow({ where: { id } });
    for (const bytes of [row.data, row.document])
      expect(Buffer.from(bytes ?? []).includes(words.detail)).toBe(false);
    expect(await db.mail.count({ where: { reason: `export:${id}`, kind: "dataReady" } })).toBe(1);
    expect(await ownExport(family.context)).toMatchObject({ isReady: true });
    await deleteOldExports(contextFor({ kind: "system" }, after(6)));
    expect(await db.dataKey.count({ where: { subjectId: id } })).toBe(1);
    const late = { ...family.context, now: after(7) };
    expect(await ownExport(late)).toBeNull();
    await deleteOldExports(contextFor({ kind: "system" }, after(7)));
    expect(await db.dataExport.count({ where: { id } })).toBe(0);
    expect(await db.dataKey.count({ where: { subjectId: id } })).toBe(0);
  });

  test("needs a sign of the last minutes, is nobody else's, and is made once by two presses", async () => {
    const family = await aFamily();
    const stale = contextFor(signedIn(family.accountId), after(1));
    await expect(askExport(stale, "pl")).rejects.toThrow("stepUpNeeded");
    await made(family);
    await expect(readExport(stale, "json")).rejects.toThrow("stepUpNeeded");
    expect(await readExport((await aFamily()).context, "json")).toBeNull();
    await Promise.all([askExport(family.context, "pl"), askExport(family.context, "pl")]);
    expect(await db.dataExport.count({ where: { accountId: family.accountId } })).toBe(1);
  });
});

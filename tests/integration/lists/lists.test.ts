import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { changeGroups } from "#app/domain/groups/change-groups.server.ts";
import { groupsForm } from "#app/domain/groups/schema.ts";
import { listEvent } from "#app/domain/lists/list-event.server.ts";
import { type ListFormat, type ListKind, listKinds } from "#app/domain/lists/kinds.ts";
import { makeList } from "#app/domain/lists/make-list.server.ts";
import { sealPart } from "#app/domain/people/sealed-part.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { languages } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { contextFor, db, queriesOf, testNow } from "#tests/support/database.ts";
import { aGrant, anAccount } from "#tests/support/factories.ts";
import { pagesOf } from "#tests/support/pdf-text.ts";
import { aCamp, registerFamily, signedIn, staffOf } from "#tests/support/registrations.ts";

const PHONE = "+380 67 000 11 22";

type Named = { givenNames: string; familyName: string };

/** A camp with children of its guest town and of its host, of whom some are called as the test says. */
async function aListedCamp(names: readonly Named[] = []) {
  const camp = await aCamp({ places: { child: 400 } });
  const { event, guest, host } = camp;
  const family = await registerFamily({ event, town: guest }, Math.max(1, names.length));
  const local = await registerFamily({ event, town: host });
  for (const [at, name] of names.entries()) {
    const { personId: id } = await db.registration.findUniqueOrThrow({
      where: { id: family.ids[at] ?? "" },
    });
    await db.$transaction(async (tx) => {
      const emergency = { name: `Emergency ${name.familyName}`, phone: PHONE };
      const sealed = await sealPart(tx, testNow, id, { rooming: "girls", emergency });
      const birthDate = new Date("2014-07-06");
      await tx.person.update({ where: { id }, data: { ...name, birthDate, sealed } });
    });
  }
  return { ...camp, family, local, organizer: await staffOf("organizer", event.id) };
}

type Staff = Awaited<ReturnType<typeof staffOf>>;

const listOf = (
  who: Staff,
  slug: string,
  kind: ListKind,
  format: ListFormat = "csv",
  language: (typeof languages)[number] = "en",
) => makeList(who, { slug, kind, format, language });

const text = async (made: ReturnType<typeof listOf>) =>
  new TextDecoder().decode((await made)?.bytes ?? new Uint8Array());

const coordinatorOf = async (communityId: string) =>
  contextFor(
    signedIn((await anAccount()).id, [
      { role: "coordinator", scope: { kind: "community", communityId } },
    ]),
  );

const olha = { givenNames: "Ольга", familyName: "Згурська" };
const lukasz = { givenNames: "Łukasz", familyName: "Żółć-Müller" };

describe("lists of an event's people", () => {
  test("are made of whom the reader reads: all, the own town's, the own group's, nobody's", async () => {
    const { event, host, guest, family, organizer } = await aListedCamp([olha]);
    const { slug } = event;
    const rows = async (who: Staff) =>
      parse(await text(listOf(who, slug, "participants")), { delimiter: ";", bom: true }).length -
      1;
    expect(await rows(organizer)).toBe(2);
    expect(await rows(await coordinatorOf(host.id))).toBe(2);
    expect(await rows(await coordinatorOf(guest.id))).toBe(1);
    const leader = await staffOf("leader", event.id);
    const accountId = leader.actor.kind === "person" ? leader.actor.accountId : "";
    expect(await rows(leader)).toBe(0);
    await aGrant({ accountId, role: "leader", eventId: event.id });
    const act = (form: object) =>
      changeGroups(organizer, { slug, form: groupsForm.parse({ kind: "activity", ...form }) });
    await act({ intent: "add", name: "Sowy", capacity: 5 });
    const { id: group } = await db.eventGroup.findFirstOrThrow({ where: { eventId: event.id } });
    await act({ intent: "place", group, people: [family.ids[0]] });
    await act({ intent: "lead", group, account: accountId });
    expect(await rows(leader)).toBe(1);
    const strangers = [
      family.context,
      await staffOf("kitchen", event.id),
      await staffOf("organizer", randomUUID()),
      contextFor(),
    ];
    for (const stranger of strangers) {
      expect(await listEvent(stranger, slug, "en")).toBeNull();
      for (const kind of listKinds) expect(await listOf(stranger, slug, kind, "pdf")).toBeNull();
    }
  });

  test("hold nobody who waits or has withdrawn", async () => {
    const { event, family, organizer } = await aListedCamp([olha]);
    expect(await text(listOf(organizer, event.slug, "participants"))).toContain("Згурська");
    await withdraw(family.context, family.ids);
    expect(await text(listOf(organizer, event.slug, "participants"))).not.toContain("Згурська");
  });

  test.each(languages)("say everything right on paper and in tables, in %s", async (language) => {
    const { event, organizer } = await aListedCamp([olha, lukasz]);
    const t = translator(language, "lists");
    for (const kind of listKinds) {
      const pages = pagesOf(
        (await listOf(organizer, event.slug, kind, "pdf", language))?.bytes ?? new Uint8Array(),
      );
      const whole = pages.join(" ").replaceAll("\u00a0", " ");
      expect(whole).not.toMatch(/undefined|\{\{|\[object|\ufffd/);
      for (const [at, page] of pages.entries())
        if (kind !== "badges" || at > 0) expect(page).toMatch(/\d/);
      if (["birthdays", "participants", "attendance", "contacts"].includes(kind))
        for (const word of ["Згурська", "Ольга", "Żółć", "Łukasz"])
          expect(whole.toLocaleLowerCase(language)).toContain(word.toLocaleLowerCase(language));
      if (kind === "participants") expect(whole).toContain(t("column.remarks"));
    }
    const { bytes } = (await listOf(organizer, event.slug, "participants", "xlsx", language)) ?? {};
    const data = await readSheet(Buffer.from(bytes ?? []));
    expect(data[0]).toContain(t("column.latin"));
    expect(data.flat()).toEqual(expect.arrayContaining([expect.stringMatching(/Zghurska/)]));
  });

  test("repeat their header on every page, and number them", async () => {
    const { event, guest, organizer } = await aListedCamp();
    for (let at = 0; at < 30; at += 1) await registerFamily({ event, town: guest }, 3);
    const made = await listOf(organizer, event.slug, "participants", "pdf");
    const pages = pagesOf(made?.bytes ?? new Uint8Array());
    expect(pages.length).toBeGreaterThan(2);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain("Latin spelling");
      expect(page.replaceAll(" ", "")).toContain(`page${at + 1}of${pages.length}`);
    }
  });

  test("give no formula to a spreadsheet, and hide no letter", async () => {
    const hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", '=HYPERLINK("http://x")', '";=1'];
    const names = hostile.map((familyName) => ({ givenNames: "A", familyName }));
    const { event, organizer } = await aListedCamp(names);
    for (const kind of ["participants", "contacts", "border", "birthdays", "attendance"] as const) {
      const rows = parse(await text(listOf(organizer, event.slug, kind)), {
        ...{ delimiter: ";", bom: true, relax_column_count: false },
      });
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
  });

  test("keep health from whoever may not read it, and write down who made which", async () => {
    const { event, organizer } = await aListedCamp([olha]);
    const made = await listOf(organizer, event.slug, "emergency", "pdf");
    const whole = pagesOf(made?.bytes ?? new Uint8Array()).join(" ");
    expect(whole).toContain("Only for whoever is named for it.");
    expect(whole).toContain(PHONE);
    expect(whole).toContain("To be destroyed by");
    expect(await listOf(organizer, event.slug, "emergency", "csv")).toBeNull();
    const trail = await db.auditEntry.findMany({ where: { subject: event.id } });
    expect(trail.map(({ action }) => action)).toContain("lists.emergency");
    expect(JSON.stringify(trail.map((one) => one.details))).not.toMatch(/Згурська|Ольга/);
  });

  test("read the database as often for many as for few", async () => {
    const [small, large] = [await aListedCamp([olha]), await aListedCamp([olha, lukasz, olha])];
    const count = async ({ organizer, event }: typeof small) =>
      (await queriesOf(() => listOf(organizer, event.slug, "contacts", "csv"))).length;
    await count(small);
    expect(await count(large)).toBe(await count(small));
  });
});

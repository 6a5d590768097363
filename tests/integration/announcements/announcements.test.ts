import { describe, expect, test } from "vitest";
import { announcementPage, announcementsPage } from "#app/domain/announcements/queries.server.ts";
import { announcementForm, sendingForm } from "#app/domain/announcements/schema.ts";
import { sendDueAnnouncements, sendToAll } from "#app/domain/announcements/send.server.ts";
import { wordsIn } from "#app/domain/announcements/words.server.ts";
import {
  saveAnnouncement,
  sendAnnouncement,
} from "#app/domain/announcements/write-announcement.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/factories.ts";
import { aCamp, registerFamily, signedIn, staffOf } from "#tests/support/registrations.ts";

const system = (now = testNow) => contextFor({ kind: "system" }, now);

type Family = Awaited<ReturnType<typeof registerFamily>>;

const accountOf = ({ context }: Family) =>
  context.actor.kind === "person" ? context.actor.accountId : "";

const speak = (family: Family, language: string) =>
  db.account.update({ where: { id: accountOf(family) }, data: { language } });

/** A camp with a Ukrainian family of two, a Polish and a French one, all of the guest town, and one of the host's. */
async function aWrittenCamp() {
  const camp = await aCamp({ places: { child: 40 } });
  const { event, guest, host } = camp;
  const uk = await registerFamily({ event, town: guest }, 2);
  const [pl, fr] = [
    await registerFamily({ event, town: guest }),
    await registerFamily({ event, town: guest }),
  ];
  const local = await registerFamily({ event, town: host });
  for (const [family, language] of [
    [uk, "uk"],
    [pl, "pl"],
    [fr, "fr"],
    [local, "pl"],
  ] as const)
    await speak(family, language);
  return { ...camp, uk, pl, fr, local, organizer: await staffOf("organizer", event.id) };
}

type Camp = Awaited<ReturnType<typeof aWrittenCamp>>;
type Staff = Camp["organizer"];

const textIn = { title: "Co zabrać", body: "{Imiona}: {wydarzenie}, {termin}" };
const texts = { pl: textIn, uk: { title: "Що взяти", body: "{імена}\n\nДо {захід}" } };

const typed = (facts: object = {}) =>
  announcementForm(wordsIn).parse({ intent: "save", version: 0, filter: {}, texts, ...facts });

const save = ({ event, organizer }: Camp, facts: object = {}, who: Staff = organizer) =>
  saveAnnouncement(who, { slug: event.slug, id: null, form: typed(facts) });

const read = ({ event, organizer }: Camp, id: string, who: Staff = organizer) =>
  announcementPage(who, { slug: event.slug, id, language: "pl" });

const send = ({ event, organizer }: Camp, id: string, form: object, who: Staff = organizer) =>
  sendAnnouncement(who, { slug: event.slug, id, form: sendingForm.parse(form) });

const mailsOf = (id: string) =>
  db.mail.findMany({
    where: { reason: { startsWith: `announcement:${id}:` } },
    select: { recipient: true, language: true },
  });

const emailOf = async (family: Family) =>
  (await db.account.findUniqueOrThrow({ where: { id: accountOf(family) } })).email;

const coordinatorOf = async (communityId: string) =>
  contextFor(
    signedIn((await anAccount()).id, [
      { role: "coordinator", scope: { kind: "community", communityId } },
    ]),
  );

describe("a message to many", () => {
  test("reaches each guardian once in her language, names whom it does not reach, and is sent once", async () => {
    const camp = await aWrittenCamp();
    const id = await save(camp);
    const page = await read(camp, id);
    expect(page?.reach).toMatchObject({
      count: 3,
      byLanguage: [
        { language: "pl", count: 2 },
        { language: "uk", count: 1 },
      ],
      unreached: [{ language: "fr", count: 1 }],
    });
    expect(page?.preview?.body).not.toMatch(/[{}]/);
    await send(camp, id, { intent: "send", count: 3 });
    await Promise.all([sendToAll(system(), id), sendToAll(system(), id)]);
    await sendToAll(system(), id);
    expect((await mailsOf(id)).toSorted((a, b) => (a.recipient < b.recipient ? -1 : 1))).toEqual(
      [
        { recipient: await emailOf(camp.uk), language: "uk" },
        { recipient: await emailOf(camp.pl), language: "pl" },
        { recipient: await emailOf(camp.local), language: "pl" },
      ].toSorted((a, b) => (a.recipient < b.recipient ? -1 : 1)),
    );
    expect((await read(camp, id))?.delivery).toMatchObject({ all: 3 });
  });

  test("of a coordinator goes to her own town alone, and is hers to read", async () => {
    const camp = await aWrittenCamp();
    const sending = await coordinatorOf(camp.guest.id);
    const id = await save(camp, {}, sending);
    expect((await read(camp, id, sending))?.reach.count).toBe(2);
    const hosting = await coordinatorOf(camp.host.id);
    expect(await read(camp, id, hosting)).toBeNull();
    expect((await announcementsPage(hosting, camp.event.slug, "pl"))?.announcements).toEqual([]);
    const whole = await save(camp);
    expect(await read(camp, whole, sending)).toBeNull();
    await expect(send(camp, whole, { intent: "cancel" }, sending)).rejects.toThrow("notFound");
    for (const stranger of [
      camp.uk.context,
      await staffOf("leader", camp.event.id),
      contextFor(),
    ]) {
      expect(await read(camp, id, stranger)).toBeNull();
      await expect(save(camp, {}, stranger)).rejects.toThrow("notFound");
      await expect(send(camp, id, { intent: "cancel" }, stranger)).rejects.toThrow("notFound");
    }
  });

  test("is not sent to more or fewer than its writer was shown", async () => {
    const camp = await aWrittenCamp();
    const id = await save(camp);
    await registerFamily({ event: camp.event, town: camp.guest }).then((one) => speak(one, "pl"));
    await expect(send(camp, id, { intent: "send", count: 3 })).rejects.toThrow("recipientsChanged");
    await send(camp, id, { intent: "send", count: 4 });
    await expect(send(camp, id, { intent: "send", count: 4 })).rejects.toThrow("changedMeanwhile");
  });

  test("waits for its time by the event's clock, and can be taken back until then", async () => {
    const camp = await aWrittenCamp();
    const [id, other] = [await save(camp), await save(camp)];
    const later = { intent: "schedule", count: 3, day: "2027-06-01", time: "09:00" };
    await expect(send(camp, id, { ...later, day: "2027-01-01" })).rejects.toThrow("timePast");
    for (const one of [id, other]) await send(camp, one, later);
    await send(camp, other, { intent: "cancel" });
    const at = async (time: string) => {
      await sendDueAnnouncements(system(new Date(time)));
      const rows = await db.announcement.findMany({ where: { id: { in: [id, other] } } });
      return new Map(rows.map((row) => [row.id, row.state]));
    };
    // Nine o'clock in Poland in summer.
    expect((await at("2027-06-01T06:59:00Z")).get(id)).toBe("scheduled");
    const then = await at("2027-06-01T07:00:00Z");
    expect([then.get(id), then.get(other)]).toEqual(["sending", "cancelled"]);
    await expect(send(camp, id, { intent: "cancel" })).rejects.toThrow("changedMeanwhile");
  });

  test("is kept once more than its newest: an older form does not undo it", async () => {
    const camp = await aWrittenCamp();
    const id = await save(camp);
    const again = (version: number) =>
      saveAnnouncement(camp.organizer, {
        ...{ slug: camp.event.slug, id, form: typed({ version, otherwise: "pl" }) },
      });
    await again(1);
    await expect(again(1)).rejects.toThrow("changedMeanwhile");
    expect((await read(camp, id))?.reach).toMatchObject({ count: 4, unreached: [] });
  });

  test.each([
    ["without a text", { texts: {} }, "texts.pl.title"],
    ["with a heading alone", { texts: { de: { title: "Hallo" } } }, "texts.de.body"],
    [
      "with a word that stands for nothing",
      { texts: { de: { title: "Hallo {du}", body: "x" } } },
      "texts.de.title",
    ],
    [
      "with the words of another language",
      { texts: { de: { title: "a", body: "{imiona}" } } },
      "texts.de.body",
    ],
    ["with markup", { texts: { de: { title: "a", body: "<b>x</b>" } } }, "texts.de.body"],
    ["with a fallback that is not written", { otherwise: "fr" }, "otherwise"],
  ])("%s is refused beside the field", (_, facts, path) => {
    const { error } = announcementForm(wordsIn).safeParse({
      ...{ intent: "save", version: 0, filter: {}, texts, ...facts },
    });
    expect(error?.issues.map((issue) => issue.path.join("."))).toContain(path);
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { announcementPage } from "#app/domain/announcements/queries.server.ts";
import { announcementForm, sendingForm } from "#app/domain/announcements/schema.ts";
import { sendToAll } from "#app/domain/announcements/send.server.ts";
import { wordsIn } from "#app/domain/announcements/words.server.ts";
import {
  saveAnnouncement,
  sendAnnouncement,
} from "#app/domain/announcements/write-announcement.server.ts";
import { changeConsents } from "#app/domain/consents/change-consents.server.ts";
import { decisionField, printField } from "#app/domain/consents/consent-form.ts";
import { shownConsents } from "#app/domain/consents/shown-consents.server.ts";
import { giveConsents } from "#app/domain/registrations/give-consents.server.ts";
import type * as Delivering from "#app/platform/deliver-mail.server.ts";
import type * as Transport from "#app/platform/mail-transport.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aCamp, registerFamily, staffOf } from "#tests/support/registrations.ts";
import { Faults } from "../../../sandbox/inbox/faults.ts";
import { Mailbox } from "../../../sandbox/inbox/mailbox.ts";
import { startSmtp } from "../../../sandbox/inbox/smtp.ts";

const folder = mkdtempSync(join(tmpdir(), "mails-"));
const parts = { mailbox: new Mailbox(join(folder, "inbox.json")), faults: new Faults() };
const system = (hours = 0) =>
  contextFor({ kind: "system" }, new Date(testNow.getTime() + hours * 3_600_000));

let smtp: Awaited<ReturnType<typeof startSmtp>>;
let deliverMail: typeof Delivering.deliverMail;
let transport: typeof Transport;

beforeAll(async () => {
  smtp = await startSmtp(0, parts);
  // What sends reads the server's address when it is loaded.
  const { env } = await import("#app/platform/env.server.ts");
  env.SMTP_URL = `smtp://127.0.0.1:${smtp.port}`;
  transport = await import("#app/platform/mail-transport.server.ts");
  ({ deliverMail } = await import("#app/platform/deliver-mail.server.ts"));
});
afterAll(async () => {
  transport.closeTransport();
  await smtp.stop();
  rmSync(folder, { recursive: true });
});

type Family = Awaited<ReturnType<typeof registerFamily>>;

const accountOf = ({ context }: Family) =>
  context.actor.kind === "person" ? context.actor.accountId : "";

/** A family that reads a language. */
async function reading(
  language: string,
  { event, guest }: Awaited<ReturnType<typeof aCamp>>,
  children = 1,
) {
  const family = await registerFamily({ event, town: guest }, children);
  await db.account.update({ where: { id: accountOf(family) }, data: { language } });
  const { email } = await db.account.findUniqueOrThrow({ where: { id: accountOf(family) } });
  return { ...family, email };
}

/** Says yes to what the event asks of a family's child. */
async function agreeFor({ context, ids: [id = ""] }: Family, eventId: string) {
  const form = new FormData();
  for (const type of await shownConsents(db, eventId, "uk")) {
    form.append(printField(type.id), type.print);
    form.append(decisionField(type.id, ""), "given");
  }
  expect(await giveConsents(context, { id, language: "uk", form })).toBeNull();
}

/** Delivers all that is queued of an announcement; what the server does not take stays queued. */
async function deliverAll(id: string, hours: number) {
  const queued = await db.mail.findMany({
    where: { reason: { startsWith: `announcement:${id}:` }, state: "queued" },
  });
  await Promise.allSettled(queued.map((mail) => deliverMail(system(hours), mail.id)));
}

test("guardians in Ukrainian of whom a permission is missing get it once, in Ukrainian, though the mail server was away", async () => {
  const camp = await aCamp({ places: { child: 40 } });
  const { slug, id: eventId } = camp.event;
  const fitting = [await reading("uk", camp, 2), await reading("uk", camp)];
  await reading("pl", camp);
  const complete = await reading("uk", camp);
  await changeConsents(contextFor({ kind: "system" }), {
    ...{ slug, form: { intent: "add", kind: "participation" } },
  });
  await agreeFor(complete, eventId);
  const organizer = await staffOf("organizer", eventId);
  const form = announcementForm(wordsIn).parse({
    ...{ intent: "save", version: 0, filter: { language: "uk", missing: "consents" } },
    texts: {
      uk: { title: "Бракує згоди", body: "{імена}: бракує згоди." },
      pl: { title: "Brak zgody", body: "{imiona}: brak zgody." },
    },
  });
  const id = await saveAnnouncement(organizer, { slug, id: null, form });
  const sending = sendingForm.parse({ intent: "send", count: 2 });
  await sendAnnouncement(organizer, { slug, id, form: sending });

  parts.faults.set({ kind: "greylist", times: null });
  await sendToAll(system(), id);
  await deliverAll(id, 0);
  expect(parts.mailbox.messages).toEqual([]);
  const delivery = async () =>
    (await announcementPage(organizer, { slug, id, language: "pl" }))?.delivery;
  expect(await delivery()).toMatchObject({ states: [{ state: "queued", count: 2 }] });
  const waiting = (await delivery())?.open.map(({ names }) => names.length);
  expect(waiting?.toSorted()).toEqual([1, 2]);
  parts.faults.set(null);
  await sendToAll(system(1), id);
  await deliverAll(id, 1);
  await deliverAll(id, 2);

  expect(await delivery()).toEqual({ all: 2, states: [{ state: "sent", count: 2 }], open: [] });
  const got = parts.mailbox.messages.map(({ to, text }) => [to, text.includes("бракує згоди")]);
  const expected = fitting.map(({ email }) => [[email], true]);
  expect(got.toSorted()).toEqual(expected.toSorted());
});

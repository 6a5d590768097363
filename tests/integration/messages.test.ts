import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { eventThreads } from "#app/domain/messages/event-threads.server.ts";
import type { Side } from "#app/domain/messages/permissions.ts";
import { sendMessage } from "#app/domain/messages/send-message.server.ts";
import { thread } from "#app/domain/messages/thread.server.ts";
import { waitingMessages } from "#app/domain/messages/waiting-messages.server.ts";
import { contextFor, countQueries, db } from "#tests/support/database.ts";
import { aGrant, daysFromNow } from "#tests/support/factories.ts";
import { townStaff } from "#tests/support/orders.ts";
import { aCamp, registerFamily, staffOf } from "#tests/support/registrations.ts";
import { mailsTo } from "#tests/support/visits.ts";

async function writing() {
  const { event, guest, host, other } = await aCamp();
  const family = await registerFamily({ event, town: guest }, 2);
  const coordinator = await townStaff("coordinator", guest.id);
  const organizer = await staffOf("organizer", event.id);
  await granted(coordinator, { role: "coordinator", communityId: guest.id });
  await granted(organizer, { role: "organizer", eventId: event.id });
  return { event, guest, host, other, family, coordinator, organizer, id: family.ids[0]! };
}

/** Writes down the role that somebody acts with: who is told is asked of the database. */
async function granted({ actor }: Context, place: Parameters<typeof aGrant>[0]) {
  if (actor.kind === "person") await aGrant({ accountId: actor.accountId, ...place });
}

const write = (
  context: Context,
  registrationId: string,
  side: Side,
  text = "Чи є вегетаріанське?",
) => sendMessage(context, { registrationId, side, text, key: randomUUID(), language: "uk" });

const read = (context: Context, registrationId: string, side: Side) =>
  thread(context, { registrationId, side, language: "en" });

const emailOf = async ({ actor }: Context) => {
  const accountId = actor.kind === "person" ? actor.accountId : "";
  return (await db.account.findUniqueOrThrow({ where: { id: accountId } })).email;
};

const told = async (context: Context) =>
  (await mailsTo(await emailOf(context))).filter(({ kind }) => kind === "messageArrived").length;

const listed = (context: Context, slug: string) =>
  eventThreads(context, slug, { language: "en", page: 1 });

describe("a family and those who decide on it", () => {
  test("write to each other; each side is told by mail, and the desk sees who waits", async () => {
    const { event, family, coordinator, organizer, id } = await writing();
    await write(family.context, id, "family");
    expect([await told(coordinator), await told(organizer), await told(family.context)]).toEqual([
      ...[1, 1, 0],
    ]);
    expect((await listed(coordinator, event.slug))?.threads).toMatchObject([{ isOpen: true }]);
    expect(await waitingMessages(organizer, "en")).toMatchObject([{ threads: 1 }]);
    const later = { ...coordinator, now: daysFromNow(1) };
    await write(later, family.ids[1]!, "desk", "Так, щодня.");
    expect(await told(family.context)).toBe(1);
    const own = await read(family.context, id, "family");
    expect(own?.messages.map(({ side, text }) => [side, text])).toEqual([
      ["family", "Чи є вегетаріанське?"],
      ["desk", "Так, щодня."],
    ]);
    expect((await listed(coordinator, event.slug))?.threads).toMatchObject([{ isOpen: false }]);
    expect(await waitingMessages(organizer, "en")).toEqual([]);
  });

  test("send once what is pressed twice, also at the same moment", async () => {
    const { family, coordinator, id } = await writing();
    const sending = { registrationId: id, side: "family" as const, text: "x", key: randomUUID() };
    const both = await Promise.allSettled(
      [1, 2].map(() => sendMessage(family.context, { ...sending, language: "uk" })),
    );
    expect(both.some(({ status }) => status === "fulfilled")).toBe(true);
    await sendMessage(family.context, { ...sending, language: "uk" });
    expect((await read(family.context, id, "family"))?.messages).toHaveLength(1);
    expect(await told(coordinator)).toBe(1);
    const elsewhere = await writing();
    await expect(
      sendMessage(elsewhere.family.context, {
        ...{ ...sending, registrationId: elsewhere.id, language: "uk" },
      }),
    ).rejects.toThrow("notFound");
  });

  test("are read by nobody else, and the text stands in no row and no mail", async () => {
    const { event, guest, host, other, family, id } = await writing();
    const canary = `canary ${randomUUID()}`;
    await write(family.context, id, "family", canary);
    const strangers = [
      contextFor(),
      (await writing()).family.context,
      await townStaff("coordinator", other.id),
      await townStaff("coordinator", host.id),
      await townStaff("treasurer", guest.id),
      await staffOf("leader", event.id),
    ];
    for (const stranger of strangers)
      for (const side of ["family", "desk"] as const) {
        expect(await read(stranger, id, side)).toBeNull();
        await expect(write(stranger, id, side)).rejects.toThrow(/notFound|signInAgain/);
      }
    expect((await listed(await townStaff("coordinator", host.id), event.slug))?.threads).toEqual(
      [],
    );
    const rows = await db.$queryRaw<{ found: boolean }[]>`
      select position(${Buffer.from(canary)}::bytea in sealed) > 0 as found from messages`;
    expect(rows.some(({ found }) => found)).toBe(false);
    const mails = await db.mail.findMany({ where: { kind: "messageArrived" } });
    expect(JSON.stringify(mails)).not.toContain(canary);
  });

  test("are listed with a constant number of statements", async () => {
    const { event, guest, family, organizer, id } = await writing();
    await write(family.context, id, "family");
    const one = await countQueries(() => listed(organizer, event.slug));
    const more = await registerFamily({ event, town: guest });
    await write(more.context, more.ids[0]!, "family");
    expect(await countQueries(() => listed(organizer, event.slug))).toBe(one);
  });
});

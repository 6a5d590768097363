import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type * as Delivering from "#app/platform/deliver-mail.server.ts";
import type * as Transport from "#app/platform/mail-transport.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
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
beforeEach(() => parts.mailbox.clear());
afterAll(async () => {
  transport.closeTransport();
  await smtp.stop();
  rmSync(folder, { recursive: true });
});

async function aMail(to = "anna@example.org", reason: string = randomUUID()): Promise<string> {
  await db.$transaction((tx) =>
    queueMail(tx, testNow, {
      kind: "signInLink",
      to,
      language: "uk",
      reason,
      facts: {
        link: "https://gemina.test/uk/sign-in/link/t0ken",
        code: "ABCD2345",
      },
    }),
  );
  return (await db.mail.findUniqueOrThrow({ where: { reason } })).id;
}

const rowOf = (id: string) => db.mail.findUniqueOrThrow({ where: { id } });

describe("a queued mail", () => {
  test("leaves once, in its language, and what it said is forgotten", async () => {
    const id = await aMail();
    await deliverMail(system(), id);
    await deliverMail(system(), id);
    expect(parts.mailbox.messages).toHaveLength(1);
    const [mail] = parts.mailbox.messages;
    expect(mail).toMatchObject({
      to: ["anna@example.org"],
      subject: expect.stringMatching(/[а-я]/),
    });
    expect(mail!.text).toContain("https://gemina.test/uk/sign-in/link/t0ken");
    expect(mail!.headers).toContainEqual({ name: "Message-ID", value: `<${id}@127.0.0.1>` });
    expect(await rowOf(id)).toMatchObject({ state: "sent", facts: null, tries: 1 });
  });

  test("is queued and sent once for one reason", async () => {
    const reason = randomUUID();
    const ids = await Promise.all(Array.from({ length: 5 }, () => aMail("a@b.example", reason)));
    expect(new Set(ids).size).toBe(1);
    const queued = await db.$queryRaw<{ count: bigint }[]>`
      select count(*) from jobs.job where name = 'mails.deliver' and data->>'mailId' = ${ids[0]}`;
    expect(queued[0]!.count).toBe(1n);
  });

  test("leaves once when many workers take it at the same moment", async () => {
    const id = await aMail();
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, () => deliverMail(system(), id)),
    );
    expect(all.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(parts.mailbox.messages).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ state: "sent", tries: 1 });
  });

  test("comes again with the same Message-ID when the server's yes was lost", async () => {
    const id = await aMail();
    parts.faults.set({ kind: "drop", times: 1 });
    await expect(deliverMail(system(), id)).rejects.toThrow();
    await deliverMail(system(1), id);
    const ids = parts.mailbox.messages.map(
      ({ headers }) => headers.find(({ name }) => name === "Message-ID")?.value,
    );
    expect(ids).toEqual([`<${id}@127.0.0.1>`, `<${id}@127.0.0.1>`]);
  });

  test("is tried again after “later”, for two days, and then given up", async () => {
    const id = await aMail();
    parts.faults.set({ kind: "greylist", times: null });
    await expect(deliverMail(system(10), id)).rejects.toMatchObject({ responseCode: 451 });
    expect(await rowOf(id)).toMatchObject({ state: "queued", failure: "SMTP-451", tries: 1 });
    await deliverMail(system(48), id);
    expect(await rowOf(id)).toMatchObject({ state: "failed", facts: null, tries: 2 });
    parts.faults.set(null);
    await deliverMail(system(49), id);
    expect(parts.mailbox.messages).toHaveLength(0);
  });

  test("ends at once when the server says no for good", async () => {
    const id = await aMail();
    parts.faults.set({ kind: "refuse", times: 1 });
    await deliverMail(system(), id);
    expect(await rowOf(id)).toMatchObject({ state: "failed", failure: "SMTP-550", facts: null });
  });

  test("is gone with the transaction that asked for it", async () => {
    const reason = randomUUID();
    const undone = db.$transaction(async (tx) => {
      await queueMail(tx, testNow, {
        kind: "roleWithdrawn",
        to: "a@b.example",
        language: "pl",
        reason,
        facts: { role: "leader", place: null },
      });
      throw new Error("no");
    });
    await expect(undone).rejects.toThrow("no");
    expect(await db.mail.count({ where: { reason } })).toBe(0);
  });
});

describe("a server that", () => {
  const sender = (url: string) =>
    transport.createSender({ url, from: "a@b.example", host: "b.example", patience: 300 });
  const mail = {
    id: randomUUID(),
    to: "anna@example.org",
    email: { subject: "x", text: "x", html: "x" },
  };

  test("hangs is left, and the mail tried again", async () => {
    parts.faults.set({ kind: "hang", times: 1 });
    const { send, close } = sender(`smtp://127.0.0.1:${smtp.port}`);
    const error: unknown = await send(mail).catch((reason: unknown) => reason);
    expect(transport.isRefusedForGood(error)).toBe(false);
    await send(mail);
    expect(parts.mailbox.messages).toHaveLength(1);
    close();
  });

  test("is not there costs a try, not the mail", async () => {
    const { send, close } = sender("smtp://127.0.0.1:9");
    const error: unknown = await send(mail).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(transport.isRefusedForGood(error)).toBe(false);
    close();
  });

  test("refuses us, not the mail, costs a try too", () => {
    const no = (command: string) => Object.assign(new Error(), { responseCode: 535, command });
    expect(transport.isRefusedForGood(no("AUTH PLAIN"))).toBe(false);
    expect(transport.isRefusedForGood(no("MAIL FROM"))).toBe(false);
    expect(transport.isRefusedForGood(no("RCPT TO"))).toBe(true);
  });
});

describe("no header can be added", () => {
  const hostile = [
    "x\r\nBcc: eve@evil.example",
    "x\nBcc: eve@evil.example",
    "x\u0000",
    "",
    "x".repeat(300),
  ];

  test.each(hostile)("by the subject %j", async (subject) => {
    const email = { subject, text: "x", html: "x" };
    await expect(
      transport.sendMail({ id: randomUUID(), to: "a@b.example", email }),
    ).rejects.toThrow(/subject/);
  });

  test("by a recipient, and no second one either", async () => {
    const { hostileAddresses } = await import("#tests/support/hostile-addresses.ts");
    const email = { subject: "x", text: "x", html: "x" };
    for (const to of hostileAddresses) {
      await expect(transport.sendMail({ id: randomUUID(), to, email })).rejects.toThrow(
        /no address/,
      );
      await expect(aMail(to)).rejects.toThrow(/no address/);
    }
    expect(hostileAddresses.length).toBeGreaterThanOrEqual(200);
    expect(parts.mailbox.messages).toHaveLength(0);
  });
});

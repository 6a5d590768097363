import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Faults, readFault } from "./faults.ts";
import { Mailbox, type Message, readMail } from "./mailbox.ts";
import { framed, listPage, messagePage } from "./pages.ts";
import { startSmtp } from "./smtp.ts";
import { startWeb } from "./web.ts";

let folder: string;
let parts: { mailbox: Mailbox; faults: Faults };
let smtp: Awaited<ReturnType<typeof startSmtp>>;
let web: Awaited<ReturnType<typeof startWeb>>;

const file = () => join(folder, "inbox.json");
const page = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${web.port}${path}`, { redirect: "manual", ...init });
const send = (to: string, subject = "Вітаємо") =>
  createTransport({ host: "127.0.0.1", port: smtp.port, socketTimeout: 400 }).sendMail({
    from: "Gemina <mail@gemina.test>",
    to,
    subject,
    text: "Łódź → https://gemina.test/en?a=1&b=2",
    html: "<html><head></head><body><b>Łódź</b><script>alert(1)</script></body></html>",
    attachments: [{ filename: "day.ics", content: "BEGIN:VCALENDAR" }],
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "inbox-"));
  parts = { mailbox: new Mailbox(file()), faults: new Faults() };
  smtp = await startSmtp(0, parts);
  web = await startWeb(0, parts);
});

afterEach(async () => {
  await Promise.all([smtp.stop(), web.stop()]);
  rmSync(folder, { recursive: true });
});

describe("a mail that arrives", () => {
  test("is there as JSON, newest first, in every script", async () => {
    await send("anna@example.org", "first");
    await send("олена@приклад.укр");
    const messages = (await (await page("/messages.json")).json()) as Message[];
    expect(messages.map(({ subject }) => subject)).toEqual(["Вітаємо", "first"]);
    expect(messages[1]).toMatchObject({
      from: expect.stringContaining("mail@gemina.test"),
      to: ["anna@example.org"],
      text: expect.stringContaining("Łódź"),
      html: expect.stringContaining("<b>Łódź</b>"),
      attachments: [{ filename: "day.ics", type: "text/calendar", bytes: 15 }],
    });
  });

  test("outlives a restart, until it is deleted", async () => {
    await send("anna@example.org");
    expect(new Mailbox(file()).messages).toHaveLength(1);
    expect((await page("/messages", { method: "DELETE" })).status).toBe(204);
    expect(new Mailbox(file()).messages).toHaveLength(0);
  });

  test("is shown without its scripts running, its links in windows of their own", async () => {
    await send("anna@example.org");
    const { id } = parts.mailbox.messages[0]!;
    const shown = await page(`/messages/${id}/html`);
    expect(shown.headers.get("content-security-policy")).toMatch(/^sandbox allow-popups .*'none'/);
    expect(await shown.text()).toContain(`<head><base target="_blank">`);
    const around = await (await page(`/messages/${id}`)).text();
    expect(around).toContain(`sandbox="allow-popups allow-popups-to-escape-sandbox"`);
    expect(around).not.toContain("alert(1)");
  });
});

test("nothing a mail says becomes markup of our page", () => {
  const evil = `"><img src=x onerror=alert(1)>`;
  const message: Message = {
    id: "1",
    from: evil,
    to: [evil],
    subject: evil,
    date: "2026-11-22T10:00:00.000Z",
    text: `${evil} https://x.example/"onclick="alert(1)`,
    html: evil,
    attachments: [{ filename: evil, type: evil, bytes: 1 }],
    headers: [{ name: evil, value: evil }],
  };
  const pages = [
    listPage([message]),
    ...(["html", "text", "headers"] as const).map((view) => messagePage(message, view)),
  ];
  for (const html of pages) expect(html).not.toMatch(/<img|"onclick/);
  expect(framed(message)).toContain(evil);
});

test("a page elsewhere does not clear the inbox", async () => {
  await send("anna@example.org");
  for (const site of ["cross-site", "same-site"])
    expect(
      (await page("/clear", { method: "POST", headers: { "Sec-Fetch-Site": site } })).status,
    ).toBe(403);
  expect(parts.mailbox.messages).toHaveLength(1);
});

test("the oldest go first when there are too many", async () => {
  const mail = await readMail(Buffer.from("Subject: x\r\n\r\nx"), ["a@b.example"], new Date());
  const mailbox = new Mailbox(file());
  for (let at = 0; at < 205; at += 1) await mailbox.add({ ...mail, id: String(at) });
  expect(mailbox.messages).toHaveLength(200);
  expect(mailbox.find("0")).toBeUndefined();
  expect(mailbox.messages[0]?.id).toBe("204");
});

describe("a fault", () => {
  const fault = (body: object) => page("/faults", { method: "POST", body: JSON.stringify(body) });

  test.each([
    ["refuse", { responseCode: 550 }, 0],
    ["greylist", { responseCode: 451 }, 0],
    ["hang", { code: expect.stringMatching(/TIMEDOUT|ESOCKET/) }, 0],
    ["drop", { code: expect.any(String) }, 1],
  ])("%s is met once, then all is well", async (kind, error, kept) => {
    await fault({ kind, times: 1 });
    await expect(send("anna@example.org")).rejects.toMatchObject(error);
    expect(parts.mailbox.messages).toHaveLength(kept);
    await send("anna@example.org");
    expect(parts.mailbox.messages).toHaveLength(kept + 1);
  });

  test("lasts until it is taken off", async () => {
    await fault({ kind: "refuse" });
    for (let at = 0; at < 3; at += 1) await expect(send("a@b.example")).rejects.toThrow();
    await fault({ kind: "none" });
    await send("a@b.example");
  });

  test.each([{}, { kind: "explode" }, { kind: "refuse", times: 0 }, null])(
    "%j is none",
    async (asked) => {
      expect(readFault(asked)).toBeUndefined();
    },
  );
});

import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { simpleParser } from "mailparser";

export type Attachment = { filename: string | null; type: string; bytes: number };

/** One received mail, as the page and the JSON show it. */
export type Message = {
  id: string;
  /** Header `From`, as it was written. */
  from: string;
  /** Whom the sending server named as recipients, whatever the header says. */
  to: string[];
  subject: string;
  /** When it arrived, ISO 8601. */
  date: string;
  text: string;
  html: string;
  attachments: Attachment[];
  headers: { name: string; value: string }[];
};

const MOST_MESSAGES = 200;
const MOST_CHARACTERS = 20_000_000;

/** Reads a raw mail; `to` are the recipients of its envelope. */
export async function readMail(raw: Buffer, to: string[], now: Date): Promise<Message> {
  const mail = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true });
  return {
    id: randomUUID(),
    from: mail.from?.text ?? "",
    to,
    subject: mail.subject ?? "",
    date: now.toISOString(),
    text: mail.text ?? "",
    html: mail.html || "",
    attachments: mail.attachments.map(({ filename, contentType, size }) => ({
      filename: filename ?? null,
      type: contentType,
      bytes: size,
    })),
    headers: mail.headerLines.map(({ line }) => {
      const colon = line.indexOf(":");
      return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
    }),
  };
}

/** The newest messages, bounded in number and size, kept in a file so that a restart does not lose them. */
export class Mailbox {
  #messages: Message[] = [];
  #file: string;
  #saving: Promise<void> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
    if (existsSync(file)) this.#messages = readKept(file);
  }

  /** Newest first. */
  get messages(): readonly Message[] {
    return this.#messages;
  }

  find(id: string): Message | undefined {
    return this.#messages.find((message) => message.id === id);
  }

  /** Resolves when the message is on the disk. */
  async add(message: Message): Promise<void> {
    this.#messages = withinBounds([message, ...this.#messages]);
    await this.#save();
  }

  async clear(): Promise<void> {
    this.#messages = [];
    await this.#save();
  }

  /** One write after another, each of the newest state, never a file by half. */
  #save(): Promise<void> {
    this.#saving = this.#saving
      .catch(() => undefined)
      .then(async () => {
        const beside = `${this.#file}.new`;
        await mkdir(dirname(this.#file), { recursive: true, mode: 0o700 });
        await writeFile(beside, JSON.stringify(this.#messages), { mode: 0o600 });
        await rename(beside, this.#file);
      });
    return this.#saving;
  }
}

function withinBounds(messages: Message[]): Message[] {
  let characters = 0;
  return messages.slice(0, MOST_MESSAGES).filter(({ text, html }, at) => {
    characters += text.length + html.length;
    return at === 0 || characters <= MOST_CHARACTERS;
  });
}

/** What the file holds; a file that is no list of messages counts as empty. */
function readKept(file: string): Message[] {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, "utf8"));
    return Array.isArray(kept) ? (kept as Message[]) : [];
  } catch {
    return [];
  }
}

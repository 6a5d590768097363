import { expect } from "@playwright/test";

export type Message = {
  id: string;
  from: string;
  to: string | string[];
  subject: string;
  date: string;
  text: string;
  html: string;
};

/** The mails that the site has sent, read as a program would. */
export class Inbox {
  readonly address: string;

  constructor(address: string) {
    this.address = address;
  }

  async messagesTo(email: string): Promise<Message[]> {
    const response = await fetch(new URL("/messages.json", this.address));
    const messages = (await response.json()) as Message[];
    return messages.filter(({ to }) => JSON.stringify(to).includes(email));
  }

  /** The newest mail to this address, once at least `count` have come. */
  async newestTo(email: string, count = 1): Promise<Message> {
    let messages: Message[] = [];
    await expect
      .poll(async () => (messages = await this.messagesTo(email)).length, {
        message: `mails to ${email}`,
        timeout: 20_000,
      })
      .toBeGreaterThanOrEqual(count);
    return messages[0]!;
  }
}

/** The first address of the site in a mail's text whose path matches. */
export function linkIn({ text }: Message, path: RegExp): string {
  const links = text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  const link = links.find((one) => path.test(new URL(one).pathname));
  expect(link, `a link like ${path.source} in “${text}”`).toBeDefined();
  return link!;
}

/** The eight characters that sign in where the mail cannot be opened. */
export function codeIn({ text }: Message): string {
  const code = /\b[A-Z0-9]{4}[- ]?[A-Z0-9]{4}\b/.exec(text.replaceAll(/https?:\S+/g, ""))?.[0];
  expect(code, `a code in “${text}”`).toBeDefined();
  return code!;
}

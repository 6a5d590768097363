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

  /** The newest mail to this address with a link to such a path, once it has come. */
  async newestTo(email: string, path: RegExp): Promise<Message & { link: string }> {
    let newest: (Message & { link: string }) | undefined;
    const look = async () => {
      const messages = await this.messagesTo(email);
      newest = messages.flatMap((one) => linksIn(one, path).map((link) => ({ ...one, link })))[0];
      return newest !== undefined;
    };
    const message = `a mail to ${email} with a link like ${path.source}`;
    await expect.poll(look, { message, timeout: 20_000 }).toBe(true);
    return newest!;
  }
}

function linksIn({ text }: Message, path: RegExp): string[] {
  const links = text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  return links.filter((link) => path.test(new URL(link).pathname));
}

/** The eight characters that sign in where the mail cannot be opened. */
export function codeIn({ text }: Message): string {
  const code = /\b[A-Z0-9]{4}[- ]?[A-Z0-9]{4}\b/.exec(text.replaceAll(/https?:\S+/g, ""))?.[0];
  expect(code, `a code in “${text}”`).toBeDefined();
  return code!;
}

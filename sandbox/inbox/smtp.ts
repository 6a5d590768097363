import type { AddressInfo, Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import type { Faults } from "./faults.ts";
import { type Mailbox, readMail } from "./mailbox.ts";

const MOST_BYTES = 10_000_000;

function reply(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

/** A real SMTP server for this machine only: it takes every mail and delivers none. */
export async function startSmtp(port: number, { mailbox, faults }: SmtpParts) {
  const sockets = new Map<number, Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: MOST_BYTES,
    onRcptTo(_address, _session, done) {
      const fault = faults.take("refuse", "greylist");
      if (fault === "refuse") done(reply(550, "5.1.1 No such mailbox"));
      else if (fault === "greylist") done(reply(451, "4.7.1 Greylisted, try again later"));
      else done();
    },
    onData(stream, session, done) {
      const fault = faults.take("hang", "drop");
      const keep = async () => {
        const raw = await buffer(stream);
        if (fault === "hang") return;
        if (stream.sizeExceeded) throw reply(552, "5.3.4 Message too big");
        const to = session.envelope.rcptTo.map(({ address }) => address);
        await mailbox.add(await readMail(raw, to, new Date()));
        if (fault === "drop") sockets.get(session.remotePort)?.destroy();
        else done();
      };
      keep().catch(done);
    },
  });
  // A client that hangs up in the middle is no reason to end.
  server.on("error", () => undefined);
  server.server.on("connection", (socket: Socket) => {
    const from = socket.remotePort ?? 0;
    sockets.set(from, socket);
    socket.once("close", () => sockets.delete(from));
  });
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
  const stop = () => {
    for (const socket of sockets.values()) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { port: (server.server.address() as AddressInfo).port, stop };
}

export type SmtpParts = { mailbox: Mailbox; faults: Faults };

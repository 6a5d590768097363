import net from "node:net";
import { Transform } from "node:stream";

/** What goes to the database, without these words: blanks in their place, so that every length stays true. */
function without(words: string): Transform {
  const from = Buffer.from(words);
  let rest: Buffer = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const bytes = Buffer.concat([rest, chunk]);
      for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from))
        bytes.fill(" ", at, at + from.length);
      let kept = Math.min(from.length - 1, bytes.length);
      while (!from.subarray(0, kept).equals(bytes.subarray(bytes.length - kept))) kept -= 1;
      rest = bytes.subarray(bytes.length - kept);
      done(null, bytes.subarray(0, bytes.length - kept));
    },
  });
}

/**
 * Stands between a server and its database, so that a test can take the database away and give it back, or keep
 * some words of every statement from it.
 */
export async function relayTo(databaseUrl: string, { hidden }: { hidden?: string } = {}) {
  const target = new URL(databaseUrl);
  const sockets = new Set<net.Socket>();
  let isCut = false;
  const server = net.createServer((socket) => {
    if (isCut) return void socket.destroy();
    const onward = net.connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => sockets.delete(one) && other.destroy());
      if (hidden && one === socket) one.pipe(without(hidden)).pipe(other);
      else one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as net.AddressInfo).port);
  return {
    url: url.href,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    restore: () => void (isCut = false),
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** What is known of the browser that asks, before anybody is signed in. */
export type Visit = {
  /** Token of the cookie that ties links, codes and passkey ceremonies to one browser. */
  browser: string | null;
  /** Token of the session that it holds now. */
  session: string | null;
  /** What it keeps from having signed in before; see known-device.server.ts. */
  known: string | null;
  /** The network it comes from, as rate limits count it. */
  network: string;
  /** Browser and system in words. */
  device: string;
};

/** The network of an address: itself, or for IPv6 the /64 that one household or school is given. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("%")[0]?.split("::") ?? [];
  const start = head ? head.split(":") : [];
  const end = tail ? tail.split(":") : [];
  const gap = tail === undefined ? [] : Array<string>(8 - start.length - end.length).fill("0");
  const groups = [...start, ...gap, ...end].slice(0, 4);
  return `${groups.map((group) => parseInt(group, 16).toString(16)).join(":")}::/64`;
}

/** The /48 that an IPv6 network lies in, as one customer of a provider may hold it; an IPv4 address is its own. */
export function wideNetworkOf(network: string): string {
  if (!network.endsWith("::/64")) return network;
  return `${network.split(":").slice(0, 3).join(":")}::/48`;
}

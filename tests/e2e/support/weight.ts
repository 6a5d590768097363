import type { CDPSession, Page } from "@playwright/test";

/** One thing that a visit loaded; bytes as they came over the wire, headers included. */
export type Loaded = { url: string; type: string; bytes: number };

/** Everything that a visit with an empty cache loads, until the network is still. */
export async function loadedBy(page: Page, client: CDPSession, open: () => Promise<unknown>) {
  const requests = new Map<string, Loaded>();
  await client.send("Network.enable");
  await client.send("Network.setCacheDisabled", { cacheDisabled: true });
  client.on("Network.responseReceived", ({ requestId, type, response }) =>
    requests.set(requestId, { url: response.url, type, bytes: 0 }),
  );
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  await open();
  await page.waitForLoadState("networkidle");
  return [...requests.values()].filter(({ url }) => !url.startsWith("data:"));
}

/** The weight of a visit, in bytes over the wire. */
export function weigh(loaded: readonly Loaded[]) {
  const sum = (isCounted: (one: Loaded) => boolean) =>
    loaded.filter(isCounted).reduce((total, { bytes }) => total + bytes, 0);
  return {
    html: sum(({ type }) => type === "Document"),
    script: sum(({ type }) => type === "Script"),
    fonts: sum(({ type }) => type === "Font"),
    withoutFonts: sum(({ type }) => type !== "Font"),
  };
}

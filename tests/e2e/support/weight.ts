import type { CDPSession, Page } from "@playwright/test";

/** One thing that a visit loaded; bytes as they came over the wire, headers included. */
export type Loaded = { url: string; type: string; bytes: number };

/** Everything that a visit with an empty cache loads, until the network is still. */
export async function loadedBy(page: Page, client: CDPSession, open: () => Promise<unknown>) {
  const requests = new Map<string, Loaded>();
  await client.send("Network.enable");
  await client.send("Network.setCacheDisabled", { cacheDisabled: true });
  // What the page before still loads is not counted: it ends here, and only what is asked for from here on is known.
  await page.goto("about:blank");
  client.on("Network.requestWillBeSent", ({ requestId, type, request }) =>
    requests.set(requestId, { url: request.url, type: type ?? "Other", bytes: 0 }),
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

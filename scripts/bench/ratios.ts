import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { freePort } from "#server/postgres/secrets.ts";
import { projectRoot } from "#tests/support/source-files.ts";
import { bareMarker, buildBareRemix } from "./bare-remix.ts";
import type { Figures } from "./figures.ts";
import { race, ratio, type Target } from "./load.ts";
import { start, untilAnswers } from "./processes.ts";
import type { Site } from "./site.ts";

const rounds = { warm: 3, rounds: 7, seconds: 2, connections: 16 };
const compressed = { "Accept-Encoding": "br" };

/** P1: a cached page beside a static file of its size; P2: a page made anew beside the least of Remix. */
export async function measureRatios(figures: Figures, site: Site): Promise<void> {
  const event = await firstEvent(site);
  await againstFile(figures, site, event);
  await againstBareRemix(figures, site, event);
}

/** The address of a published event and a text that its page shows. */
async function firstEvent(site: Site): Promise<{ path: string; marker: string }> {
  const list = await (await fetch(`${site.origin}/en/events`)).text();
  const path = /href="(\/en\/events\/[^"/.?]+)"/.exec(list)?.[1];
  if (!path) throw new Error("the list of events shows none");
  const page = await (await fetch(`${site.origin}${path}`)).text();
  const marker = /<h1[^>]*>([^<]+)</.exec(page)?.[1];
  if (!marker) throw new Error(`${path} has no heading`);
  return { path, marker };
}

async function againstFile(
  figures: Figures,
  site: Site,
  { path, marker }: { path: string; marker: string },
) {
  const page = await (await fetch(`${site.origin}${path}`)).text();
  if (!page.includes(marker)) throw new Error(`${path} is not the page of “${marker}”`);
  const cached: Target = { name: "cached", url: `${site.origin}${path}`, headers: compressed };
  const file = await placeFile(site, page);
  try {
    const targets = [cached, { name: "file", url: file.url, headers: compressed }];
    const speeds = await race(await Promise.all(targets.map(withBody)), rounds);
    const { median, low, high } = ratio(speeds, "cached", "file");
    figures.add({
      id: "P1",
      what: "cached event page : static file of its size",
      goal: { least: 3 },
      unit: "×",
      value: median,
      spread: [low, high],
    });
  } finally {
    file.remove();
  }
}

/** The compressed answer is always the same, so every byte of it is checked. */
async function withBody(target: Target): Promise<Target> {
  const { default: http } = await import("node:http");
  const body = await new Promise<string>((resolve, reject) => {
    http
      .get(target.url, { headers: target.headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => resolve(Buffer.concat(chunks).toString()));
      })
      .on("error", reject);
  });
  return { ...target, body };
}

/** Puts the page's text among the built assets, compressed as they are, and takes it away again. */
async function placeFile(site: Site, text: string) {
  const name = "bench-page.txt";
  const path = join(projectRoot, "build", "client", "assets", name);
  const paths = [path, `${path}.br`, `${path}.gz`];
  writeFileSync(path, text);
  writeFileSync(`${path}.br`, brotliCompressSync(text));
  writeFileSync(`${path}.gz`, gzipSync(text));
  const remove = () => paths.forEach((one) => rmSync(one, { force: true }));
  const url = `${site.origin}/assets/${name}`;
  const { status } = await fetch(url);
  if (status === 200) return { url, remove };
  remove();
  throw new Error(`the static file is not served: ${status}`);
}

async function againstBareRemix(
  figures: Figures,
  site: Site,
  event: { path: string; marker: string },
) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const bare = start(buildBareRemix(), { PORT: String(port), NODE_ENV: "production" }, "0");
  try {
    await untilAnswers(url, bare);
    const targets = [
      { name: "bare", url, marker: bareMarker },
      { name: "event page", url: `${site.origin}${event.path}?bench`, marker: event.marker },
      { name: "home with the map", url: `${site.origin}/en?bench`, marker: "</main>" },
    ];
    const speeds = await race(targets, rounds);
    for (const name of ["event page", "home with the map"]) {
      const { median, low, high } = ratio(speeds, name, "bare");
      figures.add({
        id: "P2",
        what: `${name}, cache off : minimal Remix page`,
        goal: { least: 0.7 },
        unit: "×",
        value: median,
        spread: [low, high],
      });
    }
  } finally {
    await bare.stop();
  }
}
